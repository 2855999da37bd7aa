package org.leaderdesk.ui.earnings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.ComparePayouts;
import org.leaderdesk.desk.income.PrintIncome;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A month's income as it is looked at, and the line one looks beneath. */
final class EarningsViewModel {

    private final Workplace workplace;
    private final ReadIncome income;
    private final ReadOnlyObjectWrapper<YearMonth> month;
    private final ReadOnlyObjectWrapper<ReadIncome.@Nullable Month> read =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<IncomeStatement.@Nullable Line> line =
            new SimpleObjectProperty<>();
    private int generation;

    EarningsViewModel(Workplace workplace) {
        this.workplace = workplace;
        income = new ReadIncome(workplace.session());
        month = new ReadOnlyObjectWrapper<>(income.current());
    }

    ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /** The month's income; null until it was read. */
    ReadOnlyObjectProperty<ReadIncome.@Nullable Month> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** The line whose orders are shown; null for those that earn nothing. */
    ObjectProperty<IncomeStatement.@Nullable Line> lineProperty() {
        return line;
    }

    boolean isCurrent() {
        return month.get().equals(income.current());
    }

    void move(int months) {
        YearMonth to = month.get().plusMonths(months);
        if (!to.isAfter(income.current())) {
            month.set(to);
            refresh();
        }
    }

    void refresh() {
        int asked = ++generation;
        YearMonth of = month.get();
        workplace
                .background()
                .run(
                        () -> income.run(of),
                        came -> {
                            if (asked == generation) {
                                show(came);
                            }
                        });
    }

    /** The choice stays where the month has it, else it is the first line. */
    private void show(ReadIncome.Month came) {
        List<IncomeStatement.Line> lines = List.copyOf(came.statement().lines().keySet());
        IncomeStatement.Line chosen = line.get();
        boolean isFirst = read.get() == null;
        boolean isThere =
                chosen == null
                        ? !isFirst && !came.statement().leftOut().isEmpty()
                        : lines.contains(chosen);
        if (!isThere) {
            line.set(lines.isEmpty() ? null : lines.getFirst());
        }
        read.set(came);
    }

    /** The orders beneath the chosen line. */
    List<Earned> orders() {
        ReadIncome.Month shown = read.get();
        IncomeStatement.Line chosen = line.get();
        if (shown == null) {
            return List.of();
        }
        return chosen == null ? shown.statement().leftOut() : shown.statement().beneath(chosen);
    }

    /** What an order puts on the chosen line, in 1/10000 yuan. */
    long part(Earned row) {
        ReadIncome.Month shown = read.get();
        IncomeStatement.Line chosen = line.get();
        return shown == null || chosen == null ? 0 : shown.statement().part(row, chosen);
    }

    void pays(String source, IncomeModel model) {
        then(
                () -> {
                    income.pays(source, Optional.of(model));
                    return true;
                },
                workplace.text("earnings.pays-kept"));
    }

    void issue() {
        YearMonth of = month.get();
        then(() -> income.issue(of), workplace.text("earnings.issued-now", of.toString()));
    }

    void save(Path file) {
        YearMonth of = month.get();
        PrintIncome print = new PrintIncome(workplace.session());
        then(
                () -> {
                    if (file.toString().endsWith(".pdf")) {
                        print.pdf(of, "file:" + file, true, workplace.texts().locale());
                    } else {
                        print.workbook(of, file, true, workplace.texts().locale());
                    }
                    return true;
                },
                workplace.text("numbers.report-saved", String.valueOf(file.getFileName())));
    }

    private <T> void then(Callable<T> work, String said) {
        workplace
                .background()
                .run(
                        work,
                        done -> {
                            workplace.notices().done(said);
                            refresh();
                        });
    }

    /** Lays a payout statement beside the book. */
    void compare(
            Path file,
            Map<String, Optional<PayoutColumn>> said,
            Consumer<ComparePayouts.Compared> compared,
            Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () ->
                                new ComparePayouts(workplace.session())
                                        .run(file, said, Optional.empty()),
                        compared,
                        refused);
    }
}

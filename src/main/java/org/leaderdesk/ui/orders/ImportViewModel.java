package org.leaderdesk.ui.orders;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Work;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import on its way: files are rehearsed first, a person looks at what would happen and answers
 * what only a person knows, then the same files are imported.
 */
final class ImportViewModel {

    private final Workplace workplace;
    private final Runnable imported;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
    private final BooleanProperty cancelMissing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> closedOn = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();
    private List<Path> files = List.of();
    private @Nullable Work work;

    /** Where an import stands. */
    sealed interface Step {
        /** Nothing is being imported. */
        record Idle() implements Step {}

        /** Files are being read, or written to the book. */
        record Working(boolean writing) implements Step {}

        /** What would happen; nothing is changed yet. */
        record Rehearsed(List<ImportReport> reports) implements Step {}

        /** The files may belong to a group buy of the book, or be a new one: a person says. */
        record Unclear(String sentence) implements Step {}

        /** A file cannot be read, and why. */
        record Refusal(String sentence) implements Step {}
    }

    /** Which group buy a person says the files belong to. */
    sealed interface Choice {
        /** One the book has. */
        record Known(UUID id) implements Choice {}

        /** A new one. */
        record Fresh(String title) implements Choice {}
    }

    /**
     * An import.
     *
     * @param imported told when the book has changed
     */
    ImportViewModel(Workplace workplace, Runnable imported) {
        this.workplace = workplace;
        this.imported = imported;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether orders the new file lacks were cancelled. */
    BooleanProperty cancelMissingProperty() {
        return cancelMissing;
    }

    /** The day of orders whose layout has no times; null proposes the file's. */
    ObjectProperty<@Nullable LocalDate> closedOnProperty() {
        return closedOn;
    }

    /** Reads files and says what would happen. */
    void rehearse(List<Path> chosen) {
        files = List.copyOf(chosen);
        choice.set(null);
        closedOn.set(null);
        cancelMissing.set(false);
        rehearse();
    }

    /** A person said which group buy it is. */
    void choose(Choice chosen) {
        choice.set(chosen);
        rehearse();
    }

    /** A person said on which day the orders closed. */
    void closedOn(@Nullable LocalDate day) {
        closedOn.set(day);
        rehearse();
    }

    private void rehearse() {
        step.set(new Step.Working(false));
        run(false, reports -> step.set(new Step.Rehearsed(reports)));
    }

    /**
     * Imports what was rehearsed.
     *
     * @param thenLists whether the person goes on to the lists
     */
    void commit(boolean thenLists) {
        step.set(new Step.Working(true));
        run(
                true,
                reports -> {
                    step.set(new Step.Idle());
                    workplace.notices().done(done(reports));
                    workplace.people().read();
                    imported.run();
                    keepBackup();
                    if (thenLists) {
                        workplace.navigator().go(Target.LISTS);
                    }
                });
    }

    private String done(List<ImportReport> reports) {
        return workplace.text(
                "import.done",
                reports.stream().mapToInt(ImportReport::ordersNew).sum(),
                reports.stream().mapToInt(ImportReport::ordersChanged).sum());
    }

    private void run(boolean commit, java.util.function.Consumer<List<ImportReport>> done) {
        ImportOrders.Options options = options();
        List<Path> chosen = files;
        work =
                workplace
                        .background()
                        .run(
                                () ->
                                        new ImportOrders(workplace.session())
                                                .run(chosen, options, commit),
                                done,
                                this::refused);
    }

    private void refused(Refused refused) {
        String sentence = workplace.texts().sentence(refused);
        step.set(
                refused.code() == RefusalCode.AMBIGUOUS_GROUP_BUY
                        ? new Step.Unclear(sentence)
                        : new Step.Refusal(sentence));
    }

    private ImportOrders.Options options() {
        Choice chosen = choice.get();
        LocalDate day = closedOn.get();
        return new ImportOrders.Options(
                chosen instanceof Choice.Known known ? Optional.of(known.id()) : Optional.empty(),
                chosen instanceof Choice.Fresh fresh
                        ? Optional.of(fresh.title())
                        : Optional.empty(),
                cancelMissing.get(),
                Optional.ofNullable(day)
                        .map(each -> each.atStartOfDay(workplace.texts().zone()).toInstant()),
                Optional.empty());
    }

    /** The day's first import is followed by the day's backup. */
    private void keepBackup() {
        workplace.background().run(() -> new Backups(workplace.session()).keep(), kept -> {});
    }

    /** Leaves the import; what was only rehearsed changes nothing. */
    void leave() {
        Work running = work;
        if (running != null && step.get() instanceof Step.Working working && !working.writing()) {
            running.cancel();
        }
        step.set(new Step.Idle());
    }
}

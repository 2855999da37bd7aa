package org.leaderdesk.i18n;

import org.leaderdesk.domain.income.IncomeForecast;
import org.leaderdesk.domain.income.IncomeGaps;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.MonthTerms;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.income.Unearned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A statement of income in a person's words. */
public final class IncomeWords {

    /** Sources that have a name in words; a profile has its own. */
    public static final List<String> TOOLS = List.of("ktt", "jielong", "suite", "walk-in", "other");

    /** What is listed of a line, an order or somebody's share. */
    public enum Column {
        LINE,
        ORDERS,
        AMOUNT,
        ORDER,
        /** When it was ordered. */
        OF,
        WHO,
        SOURCE,
        SALES,
        /** What was refunded or short. */
        GIVEN,
        EARNED,
        WHY
    }

    private final Messages messages;

    public IncomeWords(Messages messages) {
        this.messages = messages;
    }

    /** A line's name, with its per cent where it has one. */
    public String line(IncomeStatement.Line line, MonthTerms terms) {
        int rate =
                switch (line) {
                    case BANDS -> terms.rate();
                    case BONUS -> terms.bonus();
                    case HELP_SELL -> terms.helpSell();
                    case MARGIN, CORRECTIONS -> 0;
                };
        return messages.text(Messages.INCOME_LINE + line.name(), rate);
    }

    public String column(Column column) {
        return messages.text(Messages.INCOME_COLUMN + column.name());
    }

    /** A selling tool's name; a profile has its own. */
    public String source(String source) {
        return TOOLS.contains(source) ? messages.text(Messages.INCOME_SOURCE + source) : source;
    }

    /** Who sold it: a sub-leader by name, or the leader. */
    public String seller(Optional<UUID> subLeader, Map<UUID, String> names) {
        return subLeader
                .map(id -> names.getOrDefault(id, ""))
                .orElseGet(() -> messages.text("income.own"));
    }

    public String model(IncomeModel model) {
        return messages.text(Messages.INCOME_MODEL + model.name());
    }

    public String unearned(Unearned why) {
        return messages.text(Messages.INCOME_UNEARNED + why.name());
    }

    /** What is missing to the next band, and when it is reached; nothing where there is none. */
    public List<String> next(IncomeForecast forecast) {
        return forecast.next().stream()
                .flatMap(
                        next ->
                                List.of(
                                        messages.text(
                                                "income.next", next.missing(), next.band().rate()),
                                        when(forecast, next))
                                        .stream())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String when(IncomeForecast forecast, IncomeForecast.Next next) {
        if (forecast.total().isEmpty()) {
            return "";
        }
        return next.on()
                .map(day -> messages.text("income.next-on", day(day)))
                .orElseGet(() -> messages.text("income.next-not"));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.text("format.day"), messages.locale())
                .format(day);
    }

    /** Where the month is heading. */
    public String ahead(IncomeForecast forecast) {
        return forecast.total().isEmpty() || forecast.sales().isEmpty()
                ? messages.text("income.early", forecast.known())
                : messages.text("income.ahead", forecast.total().get(), forecast.sales().get());
    }

    /** What earns nothing and why, a sentence each. */
    public List<String> gaps(IncomeGaps gaps, List<String> unknownCosts) {
        List<String> said = new ArrayList<>();
        gaps.whole()
                .forEach(
                        (why, gap) ->
                                said.add(
                                        messages.text(
                                                "income.gap",
                                                unearned(why),
                                                gap.orders(),
                                                gap.amount())));
        if (gaps.partly().orders() > 0) {
            said.add(
                    messages.text("income.partly", gaps.partly().orders(), gaps.partly().amount()));
        }
        if (gaps.missing() > 0) {
            said.add(messages.text("income.missing", gaps.missing()));
        }
        if (!unknownCosts.isEmpty()) {
            said.add(
                    messages.text(
                            "income.unknown-costs",
                            unknownCosts.size(),
                            String.join(
                                    messages.text("income.and"),
                                    unknownCosts.subList(0, Math.min(3, unknownCosts.size())))));
        }
        return said;
    }

    /** How each source pays, in one line. */
    public String models(Map<String, IncomeModel> models) {
        return String.join(
                messages.text("income.and"),
                models.entrySet().stream()
                        .map(
                                each ->
                                        messages.text(
                                                "income.pays",
                                                source(each.getKey()),
                                                model(each.getValue())))
                        .toList());
    }

    /** What a person knows an order by: its number, or its group buy and join number. */
    public static String order(SoldOrder.Name name) {
        return name.number().orElseGet(() -> (name.groupBuy() + " #" + name.joinNumber()).strip());
    }

    /** An exact part of a line in yuan, unrounded: 12.3456. */
    public static String exact(long tenThousandths) {
        BigDecimal yuan = BigDecimal.valueOf(Math.abs(tenThousandths), 4);
        return String.format(Locale.ROOT, "%s¥%,.4f", tenThousandths < 0 ? "-" : "", yuan);
    }
}

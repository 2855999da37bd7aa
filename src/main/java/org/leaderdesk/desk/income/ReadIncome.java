package org.leaderdesk.desk.income;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeForecast;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.IncomeTerms;
import org.leaderdesk.domain.income.Pace;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.product.Product;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the leader earns in a calendar month of the book's zone (S136): as it stands, or as it was
 * issued. An estimate of the leader's own; what the selling tool settles goes before it.
 */
public final class ReadIncome {

    private final Session session;

    public ReadIncome(Session session) {
        this.session = session;
    }

    /**
     * A month.
     *
     * @param terms as they are set now
     * @param models how each source of the month's orders pays, and each there was one said of
     * @param subLeaders names of those who sold for the leader
     * @param unknownCosts products whose cost the margin lacks, by name
     * @param forecast of the month that runs
     * @param isIssuable whether the statement may be issued: the month is over, and none after it
     *     was issued
     */
    public record Month(
            IncomeStatement statement,
            IncomeTerms terms,
            Map<String, IncomeModel> models,
            Map<UUID, String> subLeaders,
            List<String> unknownCosts,
            Optional<IncomeForecast> forecast,
            boolean isIssuable) {

        /** Somebody's name; blank of one who is gone. */
        public String subLeader(UUID id) {
            return subLeaders.getOrDefault(id, "");
        }
    }

    /** The month that runs. */
    public YearMonth current() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    /**
     * The month of a text such as 2026-10.
     *
     * @throws Refused OPTION_UNREADABLE
     */
    public static YearMonth named(String option, String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, option, text);
        }
    }

    /**
     * What it earns.
     *
     * @throws Refused NOT_PERMITTED
     */
    public Month run(YearMonth month) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> month(tx, month));
    }

    private Month month(Transaction tx, YearMonth month) {
        IncomeIn income = new IncomeIn(tx, session.zone());
        IncomeStatement statement = income.statement(month);
        Map<String, IncomeModel> models = new TreeMap<>();
        statement.rows().forEach(row -> models.put(row.source(), row.model()));
        return new Month(
                statement,
                income.terms(),
                models,
                tx.places().names(PlaceTable.Kind.SUB_LEADER),
                unknownCosts(tx, income, statement),
                month.equals(current())
                        ? Optional.of(forecast(income, statement))
                        : Optional.empty(),
                isIssuable(tx, month));
    }

    /** Whether a month is over and may still be issued. */
    boolean isIssuable(Transaction tx, YearMonth month) {
        return month.isBefore(current())
                && tx.income().issued().stream().allMatch(each -> each.isBefore(month));
    }

    private static List<String> unknownCosts(
            Transaction tx, IncomeIn income, IncomeStatement statement) {
        if (statement.issued().isPresent()) {
            return List.of();
        }
        Set<UUID> unknown = new HashSet<>();
        for (SoldOrder order : income.orders(statement.month())) {
            IncomeModel model = income.sources().model(order.source());
            if (model == IncomeModel.MARGIN && order.state().isPicked()) {
                unknown.addAll(order.goods().unknown());
            }
        }
        return unknown.stream()
                .flatMap(id -> tx.products().find(id).map(Product::name).stream())
                .sorted()
                .toList();
    }

    private IncomeForecast forecast(IncomeIn income, IncomeStatement statement) {
        LocalDate today = today();
        LocalDate first =
                income.figures()
                        .first()
                        .map(moment -> LocalDate.ofInstant(moment, session.zone()))
                        .orElse(today);
        List<Earned> lately =
                income.income(statement.month())
                        .of(income.orders(today.minusDays(Pace.DAYS), today));
        return IncomeForecast.of(statement, lately, income.terms(), session.zone(), first, today);
    }

    /**
     * Says how a source pays from now on; statements that were issued stay.
     *
     * @param model empty to go back to the usual one
     * @throws Refused NOT_PERMITTED
     */
    public void pays(String source, Optional<IncomeModel> model) {
        session.require(Role.LEADER);
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    IncomeSources.say(tx, source, model);
                                    return true;
                                });
    }

    /**
     * Issues the statement of a month that is over: it stays as it is, and what changes in its
     * orders afterwards is corrected on the next one.
     *
     * @throws Refused NOT_PERMITTED, INCOME_MONTH_OPEN (the month), INCOME_ISSUED (the month)
     */
    public IncomeStatement issue(YearMonth month) {
        session.require(Role.LEADER);
        if (!month.isBefore(current())) {
            throw new Refused(RefusalCode.INCOME_MONTH_OPEN, month.toString());
        }
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (!isIssuable(tx, month)) {
                                throw new Refused(RefusalCode.INCOME_ISSUED, month.toString());
                            }
                            IncomeIn income = new IncomeIn(tx, session.zone());
                            tx.income().issue(income.statement(month));
                            return income.statement(month);
                        });
    }
}

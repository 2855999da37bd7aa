package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.Campaign;
import org.leaderdesk.domain.planner.DaysOff;
import org.leaderdesk.domain.planner.MarketingDay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The activities beside the everyday plan, from their plan to what was learned (S054). */
public final class Activities {

    /** The longest name, and the longest note, in characters. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_DAYS = 92;
    private static final int ALL = 100;

    /** No activity says anything of a day longer after its own days. */
    private static final int LONGEST_AFTER =
            Arrays.stream(Activity.Kind.values()).mapToInt(Activity.Kind::after).max().orElse(0);

    private final Session session;

    public Activities(Session session) {
        this.session = session;
    }

    /**
     * What is said of a new one.
     *
     * @param owner who sees to it; blank: the leader
     * @param goal orders it should bring
     * @param presale of the stock, percent; empty: as its kind has it
     */
    public record Typed(
            String name,
            Activity.Kind kind,
            LocalDate from,
            LocalDate to,
            String owner,
            Optional<LocalDate> deadline,
            OptionalInt goal,
            OptionalInt presale) {}

    /**
     * An activity as it stands today.
     *
     * @param phase empty outside its phases
     * @param orders on its own days, so far
     */
    public record Listed(
            Activity activity, Optional<Campaign.Phase> phase, int orders, Activity.Light light) {

        /** Whether less, or more, of the stock is kept for presale than R029 says. */
        public boolean isOddPresale() {
            return activity.kind() == Activity.Kind.BIG_SALE
                    && activity.presale() != Campaign.PRESALE;
        }
    }

    /**
     * Makes one.
     *
     * @throws Refused NOT_PERMITTED, ACTIVITY_NAME, ACTIVITY_DAYS, ACTIVITY_DEADLINE, DAY_TOO_FAR,
     *     OPTION_UNREADABLE
     */
    public UUID add(Typed typed) {
        session.require(Role.LEADER);
        String name = line(typed.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused(RefusalCode.ACTIVITY_NAME, Integer.toString(LONGEST_NAME));
        }
        LocalDate latest = MarketingDay.known(typed.from()).plusDays(LONGEST_DAYS - 1L);
        if (typed.to().isBefore(typed.from()) || typed.to().isAfter(latest)) {
            throw new Refused(
                    RefusalCode.ACTIVITY_DAYS,
                    typed.from().toString(),
                    typed.to().toString(),
                    Integer.toString(LONGEST_DAYS));
        }
        if (typed.deadline().filter(day -> !day.isBefore(typed.from())).isPresent()) {
            throw new Refused(
                    RefusalCode.ACTIVITY_DEADLINE,
                    typed.deadline().orElseThrow().toString(),
                    typed.from().toString());
        }
        within("--goal", typed.goal(), 1, 1_000_000);
        within("--presale", typed.presale(), 0, ALL);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            UUID id = tx.newId();
                            tx.activities().put(activity(id, name, typed));
                            return id;
                        });
    }

    private static Activity activity(UUID id, String name, Typed typed) {
        return new Activity(
                id,
                name,
                typed.kind(),
                typed.from(),
                typed.to(),
                line(typed.owner()),
                typed.deadline(),
                Optional.empty(),
                typed.goal(),
                typed.presale().orElse(typed.kind().presale()),
                "");
    }

    private static String line(String typed) {
        return DigitRuns.maskedMobiles(VisibleText.line(typed).strip());
    }

    private static void within(String option, OptionalInt typed, int least, int most) {
        if (typed.isPresent() && (typed.getAsInt() < least || typed.getAsInt() > most)) {
            throw new Refused(
                    RefusalCode.OPTION_UNREADABLE, option, Integer.toString(typed.getAsInt()));
        }
    }

    /**
     * Says that one is prepared, or not any more.
     *
     * @throws Refused NOT_PERMITTED, ACTIVITY_UNKNOWN
     */
    public void ready(UUID id, boolean is) {
        Optional<LocalDate> on = is ? Optional.of(today()) : Optional.empty();
        change(id, activity -> activity.ready(on));
    }

    /**
     * Keeps what was learned; blank takes it away.
     *
     * @throws Refused NOT_PERMITTED, ACTIVITY_UNKNOWN, POST_TOO_LONG
     */
    public void note(UUID id, String learned) {
        String note = DigitRuns.maskedMobiles(VisibleText.of(learned).strip());
        if (note.length() > LONGEST_NOTE) {
            throw new Refused(RefusalCode.POST_TOO_LONG, Integer.toString(LONGEST_NOTE));
        }
        change(id, activity -> activity.noted(note));
    }

    /**
     * Takes one away.
     *
     * @throws Refused NOT_PERMITTED, ACTIVITY_UNKNOWN
     */
    public void remove(UUID id) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.activities().remove(find(tx, id).id());
                            return true;
                        });
    }

    private void change(UUID id, UnaryOperator<Activity> how) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.activities().put(how.apply(find(tx, id)));
                            return true;
                        });
    }

    private static Activity find(Transaction tx, UUID id) {
        return tx.activities()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.ACTIVITY_UNKNOWN, id.toString()));
    }

    /**
     * Those whose own days end on a day or after it, by their first day.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Listed> since(LocalDate day) {
        session.require(Role.LEADER);
        LocalDate today = today();
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.activities().since(day).stream()
                                        .map(activity -> listed(tx, activity, today))
                                        .toList());
    }

    /**
     * One of them.
     *
     * @throws Refused NOT_PERMITTED, ACTIVITY_UNKNOWN
     */
    public Listed show(UUID id) {
        session.require(Role.LEADER);
        LocalDate today = today();
        return session.book().read(session.who(), tx -> listed(tx, find(tx, id), today));
    }

    private Listed listed(Transaction tx, Activity activity, LocalDate today) {
        int orders =
                activity.from().isAfter(today)
                        ? 0
                        : tx.planFigures()
                                .orders(
                                        activity.from().atStartOfDay(session.zone()).toInstant(),
                                        activity.to()
                                                .plusDays(1)
                                                .atStartOfDay(session.zone())
                                                .toInstant());
        return new Listed(activity, activity.phase(today), orders, activity.light(today, orders));
    }

    /** What a day is, with the leader's own activities; the one that began last where some meet. */
    static MarketingDay marketing(Transaction tx, LocalDate day, DaysOff daysOff) {
        MarketingDay marketing = MarketingDay.of(day, daysOff);
        return around(tx, day).stream()
                .flatMap(activity -> activity.campaign(day).stream())
                .reduce((first, last) -> last)
                .map(marketing::with)
                .orElse(marketing);
    }

    /** Those that may say something of a day or of one after it. */
    static List<Activity> around(Transaction tx, LocalDate day) {
        return tx.activities().since(day.minusDays(LONGEST_AFTER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone());
    }
}

package org.leaderdesk.desk.member;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.lifetime.HoldOut;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.RfmClass;
import org.leaderdesk.domain.segment.RfmScores;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Segmented;
import org.leaderdesk.domain.segment.Transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which class every member is in, and why; who may be lost first, and who is new. No name is in it:
 * a screen looks those up for what it shows. Who objected to being judged is in none of it.
 *
 * <p>What the models learned is kept as long as this object is, for a week at most.
 */
public final class SegmentMembers {

    /** Days between the classes that are compared. */
    public static final int CHANGE_DAYS = 30;

    private final Session session;
    private @Nullable Foresight learned;

    public SegmentMembers(Session session) {
        this.session = session;
    }

    /**
     * All members of a day.
     *
     * @param people by id, in its order
     * @param changes who went from which class to which in the last 30 days
     * @param atRisk those who may be lost, the greatest expected loss first
     * @param newcomers in their first seven days, the newest first
     * @param holdOut why the models are used or not
     * @param objected how many do not want to be judged
     */
    public record Members(
            LocalDate day,
            Map<UUID, Person> people,
            Transitions changes,
            List<AtRisk> atRisk,
            List<Newcomer> newcomers,
            HoldOut holdOut,
            int objected) {

        /** How many members each class has; without those that have none. */
        public Map<Segment, Integer> counts() {
            Map<Segment, Integer> counts = new EnumMap<>(Segment.class);
            people.values().forEach(each -> counts.merge(each.segment(), 1, Integer::sum));
            return counts;
        }

        /** What may be lost with a member; empty where nothing is. */
        public Optional<AtRisk> risk(UUID member) {
            return atRisk.stream().filter(each -> each.member().equals(member)).findFirst();
        }

        /** What may be lost with all of them. */
        public Money expectedLoss() {
            return new Money(atRisk.stream().mapToLong(AtRisk::loss).sum());
        }

        /** Why a member may be lost. */
        public Because because(AtRisk risk) {
            return Because.of(risk, holdOut.use() == HoldOut.Use.MODEL);
        }

        /**
         * Which part of all that was spent a class spent, 0 to 1; 0 where nothing was. Who was paid
         * back more than they spent counts as nothing.
         */
        public double shareOf(Segment segment) {
            return share(each -> each.segment() == segment);
        }

        /** The same of a tier (R007). */
        public double shareOf(LtvTier tier) {
            return share(each -> each.tier().filter(tier::equals).isPresent());
        }

        private double share(Predicate<Person> counts) {
            long all = 0;
            long some = 0;
            for (Person each : people.values()) {
                long spent = Math.max(0, each.spent());
                all += spent;
                some += counts.test(each) ? spent : 0;
            }
            return all == 0 ? 0 : (double) some / all;
        }

        /** The members of a class, those who spent most first. */
        public List<Person> of(Segment segment) {
            return people.values().stream()
                    .filter(each -> each.segment() == segment)
                    .sorted(
                            Comparator.comparingLong(Person::spent)
                                    .reversed()
                                    .thenComparing(Person::id))
                    .toList();
        }
    }

    /**
     * A member's classes.
     *
     * @param segmented the segment with the figures that decided it
     * @param spent fen in all, less what was paid back
     * @param orders that stand
     * @param tier by what they spent; empty of who never ordered
     * @param rfm the fifths among all who ordered, and the class they make
     * @param alive the chance, 0 to 1, that they still order; empty where no model is used
     * @param expected on how many of the next 30 days they are expected to order, by the model
     *     where one is used, else by the plain rule
     */
    public record Person(
            UUID id,
            Segmented segmented,
            long spent,
            int orders,
            Optional<LtvTier> tier,
            Optional<RfmScores> rfm,
            OptionalDouble alive,
            double expected) {

        public Segment segment() {
            return segmented.segment();
        }

        public Money money() {
            return new Money(spent);
        }

        /** What they are expected to do, and by what. */
        public Because because() {
            return alive.isPresent()
                    ? Because.expected(expected, alive.getAsDouble())
                    : Because.expected(expected);
        }

        public Optional<RfmClass> rfmClass() {
            return rfm.map(RfmClass::of);
        }
    }

    /**
     * Somebody in their first seven days.
     *
     * @param firstImpression whether the 48 hours in which people make up their minds last
     * @param step what is due today
     */
    public record Newcomer(
            UUID member,
            NewcomerPlan plan,
            boolean firstImpression,
            Optional<NewcomerPlan.Step> step) {}

    /**
     * The members of today; who changed class is kept.
     *
     * @throws Refused NOT_PERMITTED
     */
    public Members run() {
        session.require(Role.LEADER);
        Instant now = session.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, session.zone());
        Map<UUID, Segment> changed = new HashMap<>();
        Set<UUID> unwanted = new HashSet<>();
        Members members =
                session.book()
                        .read(
                                session.who(),
                                tx -> {
                                    MemberBook book = MemberBook.read(tx, session.zone(), today);
                                    Members found =
                                            new MemberClasses(book, foresight(book), now).members();
                                    Map<UUID, Segment> kept = tx.segments().on(today);
                                    changed.putAll(changed(found, kept));
                                    unwanted.addAll(book.objected());
                                    unwanted.retainAll(kept.keySet());
                                    return found;
                                });
        if (!changed.isEmpty() || !unwanted.isEmpty()) {
            session.book().write(session.who(), tx -> keep(tx, today, changed, unwanted));
        }
        return members;
    }

    private static Map<UUID, Segment> changed(Members members, Map<UUID, Segment> kept) {
        Map<UUID, Segment> changed = new HashMap<>();
        members.people()
                .forEach(
                        (id, person) -> {
                            if (kept.get(id) != person.segment()) {
                                changed.put(id, person.segment());
                            }
                        });
        return changed;
    }

    private static boolean keep(
            Transaction tx, LocalDate day, Map<UUID, Segment> changed, Set<UUID> unwanted) {
        tx.segments().put(day, changed);
        unwanted.forEach(tx.segments()::forget);
        return true;
    }

    private Foresight foresight(MemberBook book) {
        Foresight known = learned;
        if (known == null || !known.until().equals(Foresight.until(book.day()))) {
            known = Foresight.learn(book.sales().values(), book.day());
            learned = known;
        }
        return known;
    }
}

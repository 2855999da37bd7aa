package org.leaderdesk.desk.member;

import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.lifetime.HoldOut;
import org.leaderdesk.domain.lifetime.PlainRule;
import org.leaderdesk.domain.lifetime.Purchases;
import org.leaderdesk.domain.segment.ChurnList;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.Rfm;
import org.leaderdesk.domain.segment.RfmScores;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Segmented;
import org.leaderdesk.domain.segment.Transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The classes of the members of a book on one day.
 *
 * @param foresight what the models learned of it
 * @param now of which day, and who has joined by then
 */
record MemberClasses(MemberBook book, Foresight foresight, Instant now) {

    /** All of them. */
    Members members() {
        LocalDate today = book.day();
        Map<UUID, Segmented> segments = book.segments(today);
        Map<UUID, Segment> then = plain(book.segments(today.minusDays(SegmentMembers.CHANGE_DAYS)));
        return new Members(
                today,
                people(segments),
                Transitions.of(then, plain(segments)),
                new ChurnList(book.rules(), today, foresight.model(), foresight.spending())
                        .of(book.sales()),
                newcomers(segments),
                foresight.holdOut(),
                book.objected().size());
    }

    private static Map<UUID, Segment> plain(Map<UUID, Segmented> segments) {
        return segments.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().segment()));
    }

    private Map<UUID, Person> people(Map<UUID, Segmented> segments) {
        Map<UUID, Long> spent = new HashMap<>();
        Map<UUID, Rfm> rfm = new HashMap<>();
        book.sales()
                .forEach(
                        (member, sales) -> {
                            spent.put(member, book.spent(member));
                            rfm.put(member, rfm(member));
                        });
        Map<UUID, LtvTier> tiers = LtvTier.of(spent, book.tiers());
        Map<UUID, RfmScores> scores = RfmScores.of(rfm);
        Map<UUID, Person> people = new TreeMap<>();
        segments.forEach(
                (member, segmented) -> {
                    List<LocalDate> days = book.days(member);
                    people.put(
                            member,
                            new Person(
                                    member,
                                    segmented,
                                    spent.getOrDefault(member, 0L),
                                    days.size(),
                                    Optional.ofNullable(tiers.get(member)),
                                    Optional.ofNullable(scores.get(member)),
                                    alive(days),
                                    expected(days)));
                });
        return people;
    }

    private Rfm rfm(UUID member) {
        List<LocalDate> days = book.days(member);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        return new Rfm(
                (int) ChronoUnit.DAYS.between(last, book.day()), days.size(), book.spent(member));
    }

    private OptionalDouble alive(List<LocalDate> days) {
        return foresight
                .model()
                .flatMap(model -> Purchases.of(days, book.day()).map(model::alive))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private double expected(List<LocalDate> days) {
        double weeks = HoldOut.MONTH / Purchases.WEEK;
        return foresight
                .model()
                .flatMap(
                        model ->
                                Purchases.of(days, book.day())
                                        .map(seen -> model.expected(seen, weeks)))
                .orElseGet(
                        () ->
                                PlainRule.expected(
                                        days,
                                        Foresight.bookDays(book.bookFrom(), book.day()),
                                        book.day(),
                                        HoldOut.MONTH));
    }

    /** Who is known to be new: in a book that just began anybody may have ordered for years. */
    private List<Newcomer> newcomers(Map<UUID, Segmented> segments) {
        List<Newcomer> newcomers = new ArrayList<>();
        book.registered()
                .forEach(
                        (member, at) -> {
                            NewcomerPlan plan = new NewcomerPlan(at, book.zone());
                            Optional<NewcomerPlan.Step> step = plan.on(book.day());
                            Segmented in = segments.get(member);
                            boolean isNew = in != null && in.segment() == Segment.NEW;
                            if (isNew && step.isPresent() && !at.isAfter(now)) {
                                newcomers.add(
                                        new Newcomer(
                                                member, plan, plan.isFirstImpression(now), step));
                            }
                        });
        newcomers.sort(
                Comparator.comparing((Newcomer each) -> each.plan().joined())
                        .reversed()
                        .thenComparing(Newcomer::member));
        return newcomers;
    }
}

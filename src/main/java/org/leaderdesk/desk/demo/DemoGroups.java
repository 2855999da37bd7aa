package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.DescribeGroup;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SetGroupSize;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.desk.planner.EditSlots;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.domain.planner.Suggestion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * The chat groups of a demonstration, one main group an estate and others by building; and their
 * day.
 */
final class DemoGroups {

    private static final int BUILDINGS = 30;
    private static final int SMALLEST = 180;
    private static final int LARGEST = 490;
    private static final int OLDEST = 400;
    private static final int AHEAD = 5;
    private static final int GOAL = 120;

    private final Session session;
    private final DemoData data;
    private final DemoSums sums;
    private final Random random;
    private final LocalDate today;

    DemoGroups(Session session, DemoData data, DemoSums sums, Random random) {
        this.session = session;
        this.data = data;
        this.sums = sums;
        this.random = random;
        today = LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    /** Makes so many groups; every estate's first is its main one. */
    void make(int many) {
        List<String> estates = data.list("estates", "\\|");
        for (int group = 0; group < many; group++) {
            String estate = estates.get(group % estates.size());
            int number = group / estates.size() + 1;
            int all = Math.ceilDiv(many - group % estates.size(), estates.size());
            ChatGroup made =
                    new AddGroup(session)
                            .run(
                                    data.word("group").formatted(estate, number),
                                    Optional.of(estate),
                                    number == 1);
            if (number > 1) {
                int from = (number - 1) * BUILDINGS / all + 1;
                int to = number * BUILDINGS / all;
                new AddGroupRule(session)
                        .run(
                                made.name(),
                                new AddGroupRule.Whom.OfBuildings(
                                        estate, OptionalInt.of(from), OptionalInt.of(to)));
            }
            int people = SMALLEST + random.nextInt(LARGEST - SMALLEST + 1);
            new SetGroupSize(session)
                    .run(made.id(), Optional.of(new ChatGroup.Size(people, today)));
            Optional<Portrait> audience =
                    group % 3 == 0 ? Optional.of(Portrait.FAMILY) : Optional.empty();
            new DescribeGroup(session)
                    .run(
                            made.id(),
                            audience,
                            Optional.of(today.minusDays(OLDEST - random.nextInt(OLDEST / 2))));
        }
    }

    /** A month's theme, a promotion that is not prepared yet, and what people suggest. */
    void activities() {
        List<String> names = data.list("activities", "\\|");
        Activities activities = new Activities(session);
        activities.add(
                new Activities.Typed(
                        names.getFirst(),
                        Activity.Kind.THEME,
                        today.withDayOfMonth(1),
                        today.withDayOfMonth(today.lengthOfMonth()),
                        "",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
        activities.add(
                new Activities.Typed(
                        names.getLast(),
                        Activity.Kind.PROMOTION,
                        today.plusDays(AHEAD),
                        today.plusDays(AHEAD + 2),
                        data.word("subleader"),
                        Optional.of(today.plusDays(AHEAD - 2)),
                        OptionalInt.of(GOAL),
                        OptionalInt.empty()));
        Suggestions suggestions = new Suggestions(session);
        List<Suggestion.About> about =
                List.of(Suggestion.About.GOODS, Suggestion.About.PICKUP, Suggestion.About.ACTIVITY);
        List<String> said = data.list("suggestions", "\\|");
        for (int each = 0; each < said.size(); each++) {
            suggestions.add(about.get(each), Optional.empty(), said.get(each));
        }
    }

    /** Plans today twice, posts what should be out by now, plans the rest anew, and compares. */
    void day() {
        PlanDay.Planned planned = new PlanDay(session).run(today);
        int groups = new ListGroups(session).run().listed().size();
        sums.add(
                Figure.PLAN_SLOTS,
                "",
                (long) groups * SlotPlace.ALL.size(),
                planned.slots().size() + (long) planned.plan().dropped().size());
        PlanDay.Planned again = new PlanDay(session).run(today);
        sums.add(
                Figure.PLAN_AGAIN,
                "",
                planned.slots().size(),
                planned.slots().stream().filter(again.slots()::contains).count());
        LocalTime now = session.clock().instant().atZone(session.zone()).toLocalTime();
        List<PlanSlot> out =
                planned.slots().stream().filter(slot -> slot.at().isBefore(now)).toList();
        out.forEach(this::post);
        // What was posted stands, whatever the rest of the day learns from it.
        PlanDay.Planned _ = new PlanDay(session).run(today);
        sums.add(
                Figure.PLAN_DONE,
                "",
                out.size(),
                new ReviewPlan(session)
                        .run(today).groups().stream()
                                .mapToInt(ReviewPlan.Completion::posted)
                                .sum());
    }

    private void post(PlanSlot slot) {
        List<PlanSlot> _ =
                new EditSlots(session)
                        .done(
                                List.of(slot.id()),
                                new EditSlots.Counts(
                                        OptionalInt.of(random.nextInt(30)),
                                        OptionalInt.of(random.nextInt(12)),
                                        OptionalInt.empty(),
                                        Optional.empty()));
    }
}

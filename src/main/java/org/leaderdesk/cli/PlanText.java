package org.leaderdesk.cli;

import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.domain.planner.DayPlan;
import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A day's plan for a person: service posts, then a line a wave and slot. */
final class PlanText {

    private final Console console;
    private final PlanJson shown;

    PlanText(Console console, PlanJson shown) {
        this.console = console;
        this.shown = shown;
    }

    void show(PlanDay.Planned planned, Optional<String> only) {
        DayPlan plan = planned.plan();
        Messages messages = console.messages();
        console.say("cli.plan.day", plan.date().toString(), plan.waves().size(), plan.minutes());
        List<List<String>> rows = new ArrayList<>();
        for (ServicePost post : plan.service()) {
            rows.add(
                    List.of(
                            post.at().toString(),
                            PlanWords.word(messages, post.kind()),
                            "",
                            post.title(),
                            "",
                            ""));
        }
        posts(shown.slots(planned, only)).values().forEach(slots -> rows.add(row(slots)));
        rows.sort(Comparator.comparing(List::getFirst));
        print(rows);
        for (Map.Entry<Dropped.Cause, Long> each : causes(plan).entrySet()) {
            console.say(
                    "cli.plan.dropped", each.getValue(), PlanWords.word(messages, each.getKey()));
        }
        for (Relaxed relaxed : plan.relaxed()) {
            console.say("cli.plan.relaxed", PlanWords.word(messages, relaxed));
        }
        if (!plan.daysOffKnown()) {
            console.say("cli.plan.days-off-unknown", Integer.toString(plan.date().getYear()));
        }
    }

    private void print(List<List<String>> rows) {
        Listing listing =
                new Listing(
                        console,
                        false,
                        "cli.plan.at",
                        "cli.plan.kind",
                        "cli.plan.groups",
                        "cli.plan.text",
                        "cli.plan.why",
                        "cli.plan.slot");
        listing.show(each -> rows.forEach(cells -> each.row(Map::of, () -> cells)));
    }

    private static Map<Dropped.Cause, Long> causes(DayPlan plan) {
        return plan.dropped().stream()
                .collect(
                        Collectors.groupingBy(
                                Dropped::cause, LinkedHashMap::new, Collectors.counting()));
    }

    /** What goes to several groups at once is one line. */
    private record Post(LocalTime at, int wave, SlotPlace place, String text) {}

    private static Map<Post, List<PlanSlot>> posts(List<PlanSlot> slots) {
        return slots.stream()
                .collect(
                        Collectors.groupingBy(
                                slot -> new Post(slot.at(), slot.wave(), slot.place(), slot.text()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private List<String> row(List<PlanSlot> slots) {
        PlanSlot first = slots.getFirst();
        Messages messages = console.messages();
        String groups =
                slots.size() == 1
                        ? shown.nameOf(first.group())
                        : messages.text("cli.plan.wave", first.wave(), slots.size());
        return List.of(
                first.at() + (slots.stream().allMatch(PlanSlot::isDone) ? " ✓" : ""),
                PlanWords.word(messages, first.place().kind()),
                groups,
                first.text().lines().findFirst().orElse(""),
                shown.why(first),
                slots.size() == 1 ? first.id().toString() : first.place().name());
    }
}

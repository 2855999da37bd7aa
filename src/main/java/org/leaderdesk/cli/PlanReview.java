package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.domain.planner.SlotKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says how much of 5/3/1 each group got on a day, and what the posts brought. */
@Command
final class PlanReview extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.plan-date")
    private @Nullable String date;

    PlanReview(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    LocalDate day = PlanDates.day(session, Optional.ofNullable(date));
                    ReviewPlan.Reviewed reviewed = new ReviewPlan(session).run(day);
                    if (json()) {
                        console().json(json(reviewed));
                    } else {
                        console()
                                .say(
                                        "cli.plan.review",
                                        reviewed.groups().stream()
                                                .filter(ReviewPlan.Completion::isWhole)
                                                .count(),
                                        reviewed.groups().size(),
                                        reviewed.streak());
                    }
                    return DONE;
                });
    }

    private static Map<String, Object> json(ReviewPlan.Reviewed reviewed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", reviewed.day().toString());
        json.put("streak", reviewed.streak());
        List<Object> groups = new ArrayList<>();
        for (ReviewPlan.Completion each : reviewed.groups()) {
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("group", each.group().toString());
            group.put("name", each.name());
            for (SlotKind kind : SlotKind.values()) {
                group.put(kind.name().toLowerCase(Locale.ROOT), each.done().getOrDefault(kind, 0));
            }
            group.put("whole", each.isWhole());
            group.put("original", each.original());
            groups.add(group);
        }
        json.put("groups", groups);
        List<Object> posts = new ArrayList<>();
        reviewed.brought()
                .forEach(
                        (slot, pieces) -> {
                            Map<String, Object> post = new LinkedHashMap<>();
                            post.put("slot_id", slot.toString());
                            post.put("pieces", pieces);
                            posts.add(post);
                        });
        json.put("brought", posts);
        return json;
    }
}

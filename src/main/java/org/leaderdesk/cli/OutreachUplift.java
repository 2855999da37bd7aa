package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.ReviewOutreach;
import org.leaderdesk.domain.segment.OutreachRules;
import org.leaderdesk.domain.segment.Uplift;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Says what writing changed, against the tenth that was left out. */
@Command
final class OutreachUplift extends BookCommand {

    OutreachUplift(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ReviewOutreach.Review review = new ReviewOutreach(session).run();
                    Uplift all = review.uplift();
                    if (json()) {
                        Map<String, Object> json = json(all);
                        Map<String, Object> segments = new LinkedHashMap<>();
                        review.uplifts()
                                .forEach((each, uplift) -> segments.put(each.name(), json(uplift)));
                        json.put("segments", segments);
                        console().json(json);
                    } else {
                        say(all);
                    }
                    return DONE;
                });
    }

    private void say(Uplift all) {
        if (all.isShown()) {
            console().say("members.out-uplift", all.figures());
        } else if (all.heldOut() == 0) {
            console().say("members.out-no-uplift", OutreachRules.FEWEST_TO_COMPARE);
        } else {
            console()
                    .say(
                            "members.out-uplift-wait",
                            all.wrote(),
                            all.heldOut(),
                            OutreachRules.FEWEST_TO_COMPARE);
        }
    }

    /** Without a difference where there are too few for one. */
    private static Map<String, Object> json(Uplift uplift) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wrote", uplift.wrote());
        json.put("wrote_ordered", uplift.wroteOrdered());
        json.put("held_out", uplift.heldOut());
        json.put("held_out_ordered", uplift.heldOutOrdered());
        json.put("shown", uplift.isShown());
        json.put("difference", shown(uplift, uplift.difference()));
        json.put("low", shown(uplift, uplift.low()));
        json.put("high", shown(uplift, uplift.high()));
        return json;
    }

    private static @Nullable Double shown(Uplift uplift, double value) {
        return uplift.isShown() ? Shown.number(OptionalDouble.of(value)) : null;
    }
}

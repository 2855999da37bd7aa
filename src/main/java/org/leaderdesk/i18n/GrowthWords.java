package org.leaderdesk.i18n;

import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.domain.leader.Training;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.LeaderTier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How far a leader has come, in words: the same in the window and in a command's answer. */
public final class GrowthWords {

    private final Messages messages;

    public GrowthWords(Messages messages) {
        this.messages = messages;
    }

    /** What a step asks for. */
    public String step(GrowthStep step) {
        return messages.locale().getLanguage().equals("zh") ? step.chinese() : step.english();
    }

    /** What a step is part of. */
    public String part(GrowthStep step) {
        return step.part() == GrowthPart.STARTER
                ? messages.text("growth.day", step.at())
                : messages.text(Messages.GROWTH_PART + step.part().name());
    }

    /** Whether it is done, and since when. */
    public String done(GrowthTick tick) {
        return tick.day()
                .map(day -> messages.text("growth.done-on", day.toString()))
                .orElseGet(() -> messages.text(tick.done() ? "growth.holds" : "growth.open"));
    }

    /** How many of some are done. */
    public String count(List<GrowthTick> ticks) {
        return messages.text("growth.count", GrowthTick.done(ticks), ticks.size());
    }

    /** The stage, and how long since the first order. */
    public String stage(Optional<GrowthStage> stage, OptionalLong days) {
        return stage.map(
                        each ->
                                messages.text(
                                        "health.growth",
                                        messages.text(Messages.GROWTH_STAGE + each.name()),
                                        days.orElse(0)))
                .orElseGet(() -> messages.text("growth.not-begun"));
    }

    /** The capacity ratio with its target and light. */
    public String capacity(KpiTile tile) {
        if (tile.value().isEmpty()) {
            return messages.text("growth.capacity-unknown");
        }
        return messages.text(
                "growth.capacity",
                tile.kpi().figure(tile.value().getAsDouble()),
                tile.target().isEmpty() ? "–" : tile.kpi().goal(tile.target().getAsDouble()),
                messages.text(Messages.HEALTH_LIGHT + tile.light().name()));
    }

    /** What thirty days brought, and which tier that is. */
    public String tier(Money sales, LeaderTier tier) {
        return messages.text(
                "growth.tier", sales.toString(), messages.text(Messages.LEADER_TIER + tier.name()));
    }

    /** Where the first seven days are. */
    public String starter(Starter starter) {
        if (starter.day() < 1) {
            return messages.text("growth.starter-ahead", starter.from().toString());
        }
        return starter.day() > Starter.DAYS
                ? messages.text("growth.starter-over", count(starter.ticks()))
                : messages.text("growth.starter", starter.day(), count(starter.ticks()));
    }

    /** Class hours learned of all. */
    public String hours(Training training) {
        return messages.text("growth.hours", training.hoursDone(), training.hours());
    }

    /** The course that is to be learned now, where one is due. */
    public String due(GrowthStep next) {
        return messages.text("growth.course-due", step(next));
    }
}

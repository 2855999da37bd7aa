package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.HealthScore;

import java.util.List;

/**
 * What is known of a leader over twelve weeks: the health file (S083).
 *
 * @param name theirs alone
 * @param area where they lead on the day
 * @param health what the score is made of by the region's own thresholds, and what would help most;
 *     without parts that nobody measured
 * @param weeks the earliest first
 * @param asked the latest first
 */
public record LeaderFile(
        Standing standing,
        String name,
        String area,
        HealthScore health,
        List<LeaderWeek> weeks,
        List<Asked> asked,
        RegionRules rules) {

    /**
     * Something that was asked, and how the leader stood before and after.
     *
     * @param effect of what was withdrawn too: it may have been begun
     */
    public record Asked(Intervention intervention, InterventionEffect effect) {}
}

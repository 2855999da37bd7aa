package org.leaderdesk.sync;

import java.time.Duration;

/**
 * What a run did.
 *
 * @param pulled rows that came
 * @param pushed mutations that became final
 * @param merged of them, those that another desk's word changed
 * @param rejected of them, those that were not taken
 * @param conflicts disagreements that nobody has settled
 * @param pending rows that still wait to be sent
 * @param took how long it ran
 */
public record SyncReport(
        int pulled,
        int pushed,
        int merged,
        int rejected,
        int conflicts,
        int pending,
        Remote.Traffic traffic,
        Duration took) {}

package org.leaderdesk.desk.sync;

import org.leaderdesk.sync.SyncReport;

import java.time.Duration;

/**
 * What a run of the sync did.
 *
 * @param pulled rows that came
 * @param pushed edits that became final
 * @param merged of them, those that another desk's word changed
 * @param rejected of them, those that were not taken
 * @param conflicts disagreements nobody has settled
 * @param pending rows that still wait to be sent
 * @param bytesIn what came over the network
 * @param bytesOut what went
 * @param took how long it ran
 */
public record Synced(
        int pulled,
        int pushed,
        int merged,
        int rejected,
        int conflicts,
        int pending,
        long bytesIn,
        long bytesOut,
        Duration took) {

    static Synced of(SyncReport report) {
        return new Synced(
                report.pulled(),
                report.pushed(),
                report.merged(),
                report.rejected(),
                report.conflicts(),
                report.pending(),
                report.traffic().in(),
                report.traffic().out(),
                report.took());
    }
}

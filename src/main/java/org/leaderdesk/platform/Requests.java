package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.RowKind;

import java.util.Map;

/**
 * What only the one side may say of a leader's days and of what a region asks for: a leader tells
 * of their own days, a region asks and takes back, the leader answers.
 */
final class Requests {

    private final Batch batch;
    private final Device device;

    Requests(Batch batch, Device device) {
        this.batch = batch;
        this.device = device;
    }

    /**
     * Checks what is put.
     *
     * @param row as it is; null or deleted where it is about to be made
     * @throws Rejected before any of it had an effect
     */
    void check(RowKind kind, Map<String, @Nullable Object> values, @Nullable Row row) {
        boolean isNew = row == null || row.isDeleted();
        if (kind == RowKind.LEADER_DAY) {
            need(!isNew || batch.feed().id().equals(values.get("leader_id")), Code.BAD_VALUE);
        } else if (kind == RowKind.INTERVENTION) {
            boolean asks = device.role() == DeviceRole.REGIONAL_MANAGER;
            need(asks || !isNew, Code.NO_SUCH_ROW);
            need(
                    values.keySet().stream()
                            .allMatch(name -> PassingOn.ANSWER.contains(name) != asks),
                    Code.FORBIDDEN_FIELD);
            need(!isNew || batch.feed().id().equals(values.get("area_id")), Code.BAD_VALUE);
            need(!isNew || leads(values.get("leader_id")), Code.DEP_REJECTED);
            need(!asks || isNew || isOurs(row), Code.FORBIDDEN_FIELD);
        }
    }

    /** Whether it was asked here, and not by a region above that this one was told of. */
    private boolean isOurs(@Nullable Row intervention) {
        return intervention != null && batch.feed().id().equals(intervention.text("area_id"));
    }

    /** Whether somebody leads in this region, or beneath it. */
    private boolean leads(@Nullable Object leader) {
        return leader instanceof String id
                && batch.find(RowKind.LEADER, id)
                        .filter(row -> row.text("until") == null)
                        .isPresent();
    }

    private static void need(boolean holds, Code code) {
        if (!holds) {
            throw new Rejected(code);
        }
    }
}

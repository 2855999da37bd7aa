package org.leaderdesk.platform;

import org.leaderdesk.wire.DeviceRole;

import java.util.List;

/**
 * A device that proved who it is.
 *
 * @param feed its leader's or region's id
 * @param id 22 characters
 * @param letter its own among the feed's devices
 * @param points of a counter's device: the pickup points whose orders it is sent; empty for all
 */
public record Device(String feed, String id, String letter, DeviceRole role, List<String> points) {

    /** Whether only some orders are its business. */
    boolean isScoped() {
        return !points.isEmpty();
    }
}

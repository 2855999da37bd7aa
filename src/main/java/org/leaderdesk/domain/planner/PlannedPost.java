package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.List;

/**
 * What is posted to a wave in one slot.
 *
 * @param content the topic's id, or the product's
 * @param wording id of the text that was filled in
 * @param text what is posted, in Chinese
 * @param why the terms that decided it, the heaviest first
 * @param stands whether it was done or put there by a person before
 */
public record PlannedPost(
        Wave wave,
        SlotPlace place,
        LocalTime at,
        String content,
        String wording,
        String text,
        List<Reason> why,
        boolean stands) {}

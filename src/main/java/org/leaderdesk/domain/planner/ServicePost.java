package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.UUID;

/**
 * A post that a group buy's own clock asks for; outside of 5/3/1.
 *
 * @param text what is posted, in Chinese
 */
public record ServicePost(
        UUID groupBuy, String title, ServiceKind kind, LocalTime at, String text) {}

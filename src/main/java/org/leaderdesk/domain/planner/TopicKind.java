package org.leaderdesk.domain.planner;

/** What a topic is for (S040): each group gets each of them every day. */
public enum TopicKind {
    KNOWLEDGE,
    EMOTION,
    CO_CREATION
}

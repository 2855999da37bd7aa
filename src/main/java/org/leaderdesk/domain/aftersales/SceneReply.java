package org.leaderdesk.domain.aftersales;

/** The three things there are to say in a {@link Scene} (S121). */
public enum SceneReply {
    /** To the member it happened to. */
    MEMBER,
    /** To the whole group, without anybody's name. */
    GROUP,
    /** Once it is settled. */
    SETTLED
}

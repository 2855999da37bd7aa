package org.leaderdesk.wire;

/** The oldest and the newest schema a desk can read and write. */
public record SchemaRange(int min, int max) {}

package org.leaderdesk.book.keys;

import java.time.Instant;
import java.util.UUID;

/** Somebody typed a wrong passcode or recovery code for this user. What they typed is not kept. */
public record FailedSignIn(UUID user, Instant at) {}

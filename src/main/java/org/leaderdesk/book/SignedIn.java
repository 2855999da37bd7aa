package org.leaderdesk.book;

import org.leaderdesk.book.keys.KeyRing;

/**
 * Somebody who is signed in: who acts, and the keys that opened.
 *
 * @param actor for journal and audit trail
 * @param ring what this person's slot holds; zeroed at sign-out
 */
public record SignedIn(Actor actor, KeyRing ring) {}

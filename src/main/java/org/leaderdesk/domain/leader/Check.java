package org.leaderdesk.domain.leader;

/** What a check of a book proves, one thing after the other. */
public enum Check {
    /** SQLite finds its file whole. */
    DATABASE,
    /** Tables, indexes and triggers are those the migrations make. */
    SCHEMA,
    /** No row refers to one that is not there. */
    REFERENCES,
    /** What is acknowledged is on the disk: WAL and synchronous=FULL on a fresh connection. */
    DURABILITY,
    /** The audit trail is as it was written, and ends where the key-slot file says. */
    AUDIT_TRAIL,
    /** Every sealed value that this person's keys reach opens. */
    SEALS,
    /** No row without the operation that made it. */
    OPERATIONS,
    /** Every bag that is handed out has its collection number. */
    NUMBERS,
    /** No more was handed over than was ordered less what is short, and none less than nothing. */
    HANDOVERS,
    /** Of erased people nothing is left but a random id. */
    ERASED,
    /** What stood on each printed version is known, and of no other. */
    PRINTED_LISTS,
    /** Everybody who may sign in has a key slot, and nobody else. */
    SIGN_INS
}

package org.leaderdesk.cli;

import java.time.Clock;
import java.time.ZoneId;
import org.leaderdesk.desk.leader.Books;

/**
 * What the commands work with; wired by hand at the start.
 *
 * @param console where results go
 * @param globals the options every command takes
 * @param books the books on this machine
 * @param lastBook which one was used last
 * @param passcodes where a passcode comes from
 * @param clock the only clock
 * @param zone the zone of a new book
 */
public record Desk(
        Console console,
        Globals globals,
        Books books,
        LastBook lastBook,
        Passcodes passcodes,
        Clock clock,
        ZoneId zone) {}

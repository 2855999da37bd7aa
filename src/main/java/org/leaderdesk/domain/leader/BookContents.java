package org.leaderdesk.domain.leader;

/**
 * How much a book holds.
 *
 * @param orders orders in any state
 * @param lines their lines
 * @param members people, those merged into others not counted twice
 * @param groups chat groups
 * @param schema the version of its tables
 * @param sqlite the version of the database engine
 * @param bytes on the disk, with what is not yet folded into the main file
 */
public record BookContents(
        long orders,
        long lines,
        long members,
        long products,
        long groups,
        long groupBuys,
        int schema,
        String sqlite,
        long bytes) {}

package org.leaderdesk.cli;

/**
 * A command for every kind of book, a region's too. Whom of those who sign in to one it is for its
 * use cases say.
 */
abstract class AnyBookCommand extends BookCommand {

    AnyBookCommand(Desk desk) {
        super(desk);
    }

    @Override
    final boolean isForRegions() {
        return true;
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.domain.order.GiveBack;

import picocli.CommandLine.Command;

/** What was handed over and is to be ticked in the selling tool. */
@Command
final class GiveBackTick extends GiveBackCommand {

    GiveBackTick(Desk desk) {
        super(desk, GiveBack.Kind.COLLECTED);
    }
}

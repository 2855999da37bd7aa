package org.leaderdesk.cli;

import org.leaderdesk.domain.order.GiveBack;

import picocli.CommandLine.Command;

/** What is to be paid back in the selling tool. */
@Command
final class GiveBackRefunds extends GiveBackCommand {

    GiveBackRefunds(Desk desk) {
        super(desk, GiveBack.Kind.REFUND);
    }
}

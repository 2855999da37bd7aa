package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.PromiseKept;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists the pickup rounds. */
@Command
final class RoundList extends BookCommand {

    RoundList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ListRounds rounds = new ListRounds(session);
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.round",
                                    "cli.column.group-buys",
                                    "cli.column.point",
                                    "cli.column.bags",
                                    "cli.column.stand-in",
                                    "cli.column.promise",
                                    "cli.column.state")
                            .show(
                                    listing -> {
                                        for (ListRounds.Described each : rounds.described()) {
                                            listing.row(
                                                    () -> RoundJson.of(each, session.zone()),
                                                    () -> cells(each, session.zone()));
                                        }
                                    });
                    return DONE;
                });
    }

    private List<String> cells(ListRounds.Described described, ZoneId zone) {
        PickupRound round = described.round();
        return List.of(
                round.id().toString(),
                round.name(),
                String.join(" + ", described.groupBuys()),
                described.pickupPoint(),
                Integer.toString(described.bags()),
                described.standIn(),
                promise(described, zone),
                console()
                        .messages()
                        .text(
                                round.closedAt().isPresent()
                                        ? "cli.round.state.closed"
                                        : "cli.round.state.open"));
    }

    private String promise(ListRounds.Described described, ZoneId zone) {
        Optional<String> at =
                described.round().promisedAt().map(promised -> Moments.shown(promised, zone));
        OptionalInt rate = described.promise().map(PromiseKept::rate).orElse(OptionalInt.empty());
        return at.map(
                        time ->
                                rate.isEmpty()
                                        ? time
                                        : console()
                                                .messages()
                                                .text("cli.round.promise", time, rate.getAsInt()))
                .orElse("");
    }
}

package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.Disagreement.Stands;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.desk.sync.ReadConflicts;
import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.i18n.SyncWords;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists where two desks disagreed and what the platform did not take, or settles one of them. */
@Command
final class SyncConflicts extends AnyBookCommand {

    @Mixin private Most most = new Most();

    @Option(names = "--reveal", descriptionKey = "cli.option.reveal")
    private boolean reveal;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.purpose")
    private String purpose = "";

    @ArgGroup(exclusive = false)
    private @Nullable Settling settling;

    @ArgGroup(exclusive = false)
    private @Nullable SettlingAll settlingAll;

    private static final class SettlingAll {

        @Option(
                names = "--settle-all",
                required = true,
                paramLabel = "KIND",
                descriptionKey = "cli.option.sync-settle-all")
        private String kind = "";

        @ArgGroup(multiplicity = "1")
        private OneSide side = new OneSide();
    }

    private static final class OneSide {

        @Option(names = "--mine", required = true, descriptionKey = "cli.option.sync-mine")
        private boolean mine;

        @Option(names = "--theirs", required = true, descriptionKey = "cli.option.sync-theirs")
        @SuppressWarnings("UnusedVariable") // the other one says which
        private boolean theirs;
    }

    private static final class Settling {

        @Option(
                names = "--settle",
                required = true,
                paramLabel = "N",
                descriptionKey = "cli.option.sync-settle")
        private long number;

        @ArgGroup(multiplicity = "1")
        private Choice choice = new Choice();
    }

    private static final class Choice {

        @Option(names = "--keep", required = true, descriptionKey = "cli.option.sync-keep")
        @SuppressWarnings("UnusedVariable") // the other one says which
        private boolean keep;

        @Option(names = "--other", required = true, descriptionKey = "cli.option.sync-other")
        private boolean other;
    }

    SyncConflicts(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        int rows = most.rows();
        Settling wanted = settling;
        if (wanted != null) {
            return writing(session -> settle(session, wanted));
        }
        SettlingAll all = settlingAll;
        if (all != null) {
            return writing(session -> settle(session, all));
        }
        return signedIn(
                session -> {
                    ReadConflicts read = new ReadConflicts(session);
                    list(session, reveal ? read.reveal(rows, purpose) : read.run(rows));
                    return DONE;
                });
    }

    private int settle(Session session, SettlingAll wanted) {
        int settled =
                new SettleConflict(session)
                        .all(
                                wanted.kind,
                                wanted.side.mine
                                        ? SettleConflict.Side.MINE
                                        : SettleConflict.Side.THEIRS);
        List<Disagreement> left = new ReadConflicts(session).run(Integer.MAX_VALUE);
        if (json()) {
            list(session, left);
        } else {
            console().say("cli.sync.settled-all", settled, left.size());
        }
        return DONE;
    }

    private int settle(Session session, Settling wanted) {
        new SettleConflict(session)
                .run(
                        wanted.number,
                        wanted.choice.other
                                ? SettleConflict.Choice.THE_OTHER
                                : SettleConflict.Choice.AS_IT_IS);
        if (json()) {
            list(session, new ReadConflicts(session).run(Integer.MAX_VALUE));
        } else {
            console()
                    .say(
                            wanted.choice.other ? "cli.sync.settled-other" : "cli.sync.settled",
                            wanted.number);
        }
        return DONE;
    }

    private void list(Session session, List<Disagreement> all) {
        SyncWords words = new SyncWords(console().messages(), session.zone());
        new Listing(
                        console(),
                        json(),
                        "cli.column.conflict",
                        "cli.column.kind",
                        "cli.column.what",
                        "cli.column.field",
                        "cli.column.mine",
                        "cli.column.theirs",
                        "cli.column.why")
                .show(
                        listing -> {
                            for (Disagreement each : all) {
                                listing.row(
                                        () -> SyncJson.conflict(each, session.zone()),
                                        () -> cells(each, words));
                            }
                        });
    }

    private List<String> cells(Disagreement each, SyncWords words) {
        return List.of(
                Long.toString(each.number()),
                words.kind(each.kind()),
                words.name(each.kind(), each.about().reveal()),
                each.versions().stream()
                        .map(version -> words.field(version.field()))
                        .collect(Collectors.joining(console().messages().text("list.comma"))),
                side(each, Version::mine, Stands.MINE, words),
                side(each, Version::theirs, Stands.THEIRS, words),
                why(each, words));
    }

    private String why(Disagreement each, SyncWords words) {
        String why = words.why(each.code());
        return each.pieces()
                .map(
                        of ->
                                console()
                                        .messages()
                                        .text("sync.over-handed", of.ordered(), of.handed(), why))
                .orElse(why);
    }

    /**
     * What one side says; the version that is used now is marked, since one keeps or changes it.
     */
    private String side(
            Disagreement each,
            Function<Version, Optional<Object>> side,
            Stands of,
            SyncWords words) {
        if (!each.readable()) {
            return console().messages().text("sync.value-closed");
        }
        return each.versions().stream()
                .map(version -> value(each, version, side.apply(version), of, words))
                .collect(Collectors.joining(console().messages().text("list.comma")));
    }

    private String value(
            Disagreement each, Version version, Optional<Object> said, Stands of, SyncWords words) {
        String value =
                version.masked()
                        ? console().messages().text("sync.value-masked")
                        : words.value(
                                each.kind(),
                                version.field(),
                                said.orElse(null),
                                id -> each.named(id).map(PersonalText::reveal));
        return version.stands() == of ? console().messages().text("cli.sync.used", value) : value;
    }
}

package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable.Logged;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.Sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was printed of a round: the print log. */
public final class ListPrinted {

    private final Session session;

    public ListPrinted(Session session) {
        this.session = session;
    }

    /**
     * One printing.
     *
     * @param sheet its command-line name
     * @param narrowed whether it showed only part of the round
     * @param who the user's name; blank for one who may no longer sign in
     * @param target PDF, XLSX, PRINTER, or FILE for text to paste and for a printer's own commands
     */
    public record Entry(
            String sheet,
            boolean narrowed,
            int version,
            Instant at,
            String who,
            String target,
            int pages) {}

    /** The printings of a round, the latest first. */
    public List<Entry> run(UUID roundId) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> names =
                                    tx.users().all().stream()
                                            .collect(Collectors.toMap(User::id, User::name));
                            return tx.printedLists().log(roundId).stream()
                                    .map(each -> entry(each, names))
                                    .toList();
                        });
    }

    private static Entry entry(Logged logged, Map<UUID, String> names) {
        return new Entry(
                logged.sheet(),
                !logged.narrowing().isEmpty(),
                logged.version(),
                logged.at(),
                names.getOrDefault(logged.userId(), ""),
                logged.target(),
                logged.pages());
    }

    /**
     * A version of a whole round's list that was printed.
     *
     * @param version from 1
     */
    public record Version(UUID roundId, Sheet sheet, int version) {}

    /** What was printed once; empty where the id is of no printing of a whole round. */
    public Optional<Version> find(UUID id) {
        return session.book()
                .read(session.who(), tx -> tx.printedLists().find(id))
                .filter(each -> each.series().narrowing().equals(Narrowing.NONE.canonical()))
                .flatMap(
                        each ->
                                Sheet.named(each.series().sheet())
                                        .map(
                                                sheet ->
                                                        new Version(
                                                                each.series().roundId(),
                                                                sheet,
                                                                each.version())));
    }
}

package org.leaderdesk.desk.leader;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;
import java.util.Optional;

/** Adds a chat group. */
public final class AddGroup {

    private final Session session;

    public AddGroup(Session session) {
        this.session = session;
    }

    /**
     * Adds a group.
     *
     * @param estate the estate it serves; made where the book has none such
     * @param main whether it takes the estate's members that no rule names
     * @throws Refused GROUP_EXISTS, OPTION_UNREADABLE
     */
    public ChatGroup run(String name, Optional<String> estate, boolean main) {
        session.require(Role.LEADER);
        if (name.isBlank()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "NAME", name);
        }
        if (main && estate.isEmpty()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--estate", "");
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return session.book()
                .write(session.who(), tx -> add(tx, name.strip(), estate, main, today));
    }

    private static ChatGroup add(
            Transaction tx, String name, Optional<String> estate, boolean main, LocalDate today) {
        ChatGroup group =
                new ChatGroup(
                        tx.newId(),
                        name,
                        estate.map(text -> tx.places().idOf(PlaceTable.Kind.ESTATE, text.strip())),
                        main,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(today));
        boolean taken =
                tx.groups().all().stream()
                        .anyMatch(
                                other ->
                                        other.name().equals(name)
                                                || main
                                                        && other.main()
                                                        && other.estateId()
                                                                .equals(group.estateId()));
        if (taken) {
            throw new Refused(RefusalCode.GROUP_EXISTS, name);
        }
        tx.groups().add(group);
        return group;
    }
}

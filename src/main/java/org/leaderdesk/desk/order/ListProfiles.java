package org.leaderdesk.desk.order;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.exchange.Profile;

import java.util.Comparator;
import java.util.List;

/** Lists the column mappings that the book keeps of files somebody explained once. */
public final class ListProfiles {

    private final Session session;

    public ListProfiles(Session session) {
        this.session = session;
    }

    /**
     * A mapping that is kept.
     *
     * @param columns the headings it knows, as the file writes them
     */
    public record Kept(String name, List<String> columns) {}

    /** All of them, by name. */
    public List<Kept> run() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                new KeptProfiles(tx)
                                        .all().stream()
                                                .sorted(Comparator.comparing(Profile::name))
                                                .map(ListProfiles::kept)
                                                .toList());
    }

    private static Kept kept(Profile profile) {
        return new Kept(profile.name(), profile.columns().keySet().stream().sorted().toList());
    }
}

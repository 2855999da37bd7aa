package org.leaderdesk.ui.members;

import org.leaderdesk.desk.member.BrowseMembers;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.ui.fx.Workplace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Who may be meant beside somebody: two rows may be one person. */
final class LookAlikes {

    private static final int MOST = 6;

    private final Workplace workplace;
    private final BrowseMembers browse;

    LookAlikes(Workplace workplace, BrowseMembers browse) {
        this.workplace = workplace;
        this.browse = browse;
    }

    /** People who may be the same as somebody: by door, name and tail. */
    void of(Row row, Consumer<List<Row>> found) {
        CounterCard card = row.member().card();
        Set<UUID> people = new LinkedHashSet<>();
        if (!card.building().isBlank() && !card.room().isBlank()) {
            people.addAll(
                    workplace.people().ids(card.building().reveal() + "-" + card.room().reveal()));
        }
        people.addAll(workplace.people().ids(card.tail4()));
        people.addAll(workplace.people().ids(card.name().reveal()));
        others(row, List.copyOf(people), found);
    }

    /** People for what was typed, without the one that is looked at. */
    void search(Row row, String typed, Consumer<List<Row>> found) {
        others(row, workplace.people().ids(typed), found);
    }

    private void others(Row row, List<UUID> people, Consumer<List<Row>> found) {
        List<UUID> others = people.stream().filter(id -> !id.equals(row.id())).limit(MOST).toList();
        workplace.background().run(() -> browse.rows(others), found);
    }
}

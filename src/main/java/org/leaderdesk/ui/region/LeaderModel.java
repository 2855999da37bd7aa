package org.leaderdesk.ui.region;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.AskLeader;
import org.leaderdesk.desk.region.ReadLeaderWeeks;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** The leader one looks at, and what is asked of them. */
final class LeaderModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<@Nullable LeaderFile> leader =
            new ReadOnlyObjectWrapper<>();
    private int opened;

    LeaderModel(Workplace workplace) {
        this.workplace = workplace;
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    /** The leader one looks at. */
    ReadOnlyObjectProperty<@Nullable LeaderFile> leaderProperty() {
        return leader.getReadOnlyProperty();
    }

    /** Looks at a leader; one who has left meanwhile is looked at no more. */
    void open(UUID id) {
        int asked = ++opened;
        LocalDate day = today();
        workplace
                .background()
                .run(
                        () -> new ReadLeaderWeeks(workplace.session()).run(id, day),
                        read -> {
                            if (asked == opened) {
                                leader.set(read);
                            }
                        },
                        refused -> {
                            if (asked == opened) {
                                leader.set(null);
                                workplace.notices().refused(refused);
                            }
                        });
    }

    /** Reads them again, where one looks at any. */
    void refresh() {
        LeaderFile looked = leader.get();
        if (looked != null) {
            open(looked.standing().leader().id());
        }
    }

    void close() {
        opened++;
        leader.set(null);
    }

    /**
     * Asks something of a leader, and sends it with the next sync, which is now.
     *
     * @param refused told why not
     */
    void ask(AskLeader.Request request, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new AskLeader(workplace.session()).add(request),
                        id -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("region.ask-done"),
                                            () -> withdraw(request.leader(), id));
                            told(request.leader());
                        },
                        refused);
    }

    /** What a refusal says to a person. */
    String sentence(Refused refused) {
        return workplace.texts().sentence(refused);
    }

    /** Takes back what was asked of a leader. */
    void withdraw(UUID leader, UUID intervention) {
        workplace
                .background()
                .run(
                        () -> {
                            new AskLeader(workplace.session()).withdraw(intervention);
                            return true;
                        },
                        done -> {
                            workplace.notices().done(workplace.text("region.withdrawn"));
                            told(leader);
                        });
    }

    private void told(UUID leader) {
        workplace.sync().now();
        open(leader);
        workplace.keepBackup();
    }
}

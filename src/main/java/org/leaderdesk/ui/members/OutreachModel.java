package org.leaderdesk.ui.members;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.BringConsents;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.Outreach.Addressee;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.desk.member.ReviewOutreach;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whom one may write to, class by class, who was written to, and the names that were opened. */
final class OutreachModel {

    /** Names that are opened at once: nobody writes to more in one go. */
    static final int OPENED = 20;

    private final Workplace workplace;
    private final Outreach outreach;
    private final ReadOnlyObjectWrapper<Outreach.@Nullable Reaches> reaches =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReviewOutreach.@Nullable Review> review =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Addressee>> opened =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Segment> chosen = new ReadOnlyObjectWrapper<>();
    private int generation;

    OutreachModel(Workplace workplace, ClassesModel classes) {
        this.workplace = workplace;
        outreach = new Outreach(workplace.session(), classes.segments());
    }

    /** Null until they were read. */
    ReadOnlyObjectProperty<Outreach.@Nullable Reaches> reachesProperty() {
        return reaches.getReadOnlyProperty();
    }

    /** What was written lately; null until it was read. */
    ReadOnlyObjectProperty<ReviewOutreach.@Nullable Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** The names that were opened. */
    ReadOnlyObjectProperty<List<Addressee>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The class that is written to. */
    ReadOnlyObjectProperty<@Nullable Segment> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The list of the class that is written to. */
    Optional<Reach> reach() {
        Outreach.Reaches read = reaches.get();
        Segment segment = chosen.get();
        return read == null || segment == null
                ? Optional.empty()
                : Optional.ofNullable(read.reaches().get(segment));
    }

    void refresh() {
        int now = ++generation;
        workplace
                .background()
                .run(
                        outreach::run,
                        read -> {
                            if (now == generation) {
                                reaches.set(read);
                                if (reach().isEmpty()) {
                                    read.reaches().keySet().stream()
                                            .findFirst()
                                            .ifPresent(this::choose);
                                }
                            }
                        });
        workplace
                .background()
                .run(
                        () -> new ReviewOutreach(workplace.session()).run(),
                        read -> {
                            if (now == generation) {
                                review.set(read);
                            }
                        });
    }

    /** Turns to another class; the names of the one before are gone. */
    void choose(Segment segment) {
        opened.set(List.of());
        chosen.set(segment);
    }

    /** Opens some names more; the audit trail says so. */
    void openMore() {
        Reach reach = reach().orElse(null);
        if (reach != null) {
            int wanted = opened.get().size() + OPENED;
            workplace
                    .background()
                    .run(
                            () -> outreach.open(reach, wanted),
                            names -> {
                                if (reach.segment() == chosen.get()) {
                                    opened.set(names);
                                }
                            });
        }
    }

    /**
     * Notes that somebody was written to; they leave the list.
     *
     * @param own whether the words were the leader's own
     */
    void wrote(Addressee addressee, boolean own) {
        reach().ifPresent(
                        reach ->
                                workplace
                                        .background()
                                        .run(
                                                () ->
                                                        outreach.wrote(
                                                                addressee.member(),
                                                                reach.segment(),
                                                                text(reach, own)),
                                                contact -> written(addressee)));
    }

    private static Optional<OutreachText> text(Reach reach, boolean own) {
        return own ? Optional.empty() : Optional.of(reach.text());
    }

    private void written(Addressee addressee) {
        Outreach.Reaches read = reaches.get();
        workplace
                .notices()
                .done(
                        workplace.text(
                                "members.out-wrote-done",
                                addressee.name().reveal(),
                                read == null ? 0 : read.rules().gapDays()));
        opened.set(
                opened.get().stream()
                        .filter(each -> !each.member().equals(addressee.member()))
                        .toList());
        refresh();
    }

    /** Notes what came of a message. */
    void result(Contact contact, Contact.Result result, String said) {
        workplace
                .background()
                .run(
                        () -> {
                            outreach.result(contact.id(), result);
                            return result;
                        },
                        noted -> {
                            workplace
                                    .notices()
                                    .done(
                                            noted == Contact.Result.REFUSED
                                                    ? workplace.text("members.out-refused-done")
                                                    : workplace.text(
                                                            "members.out-result-done", said));
                            refresh();
                        });
    }

    /** Notes the yes of everybody on a list of phones. */
    void bring(Path file) {
        workplace
                .background()
                .run(
                        () ->
                                new BringConsents(workplace.session())
                                        .run(file, Consent.Purpose.MARKETING, Optional.empty()),
                        brought -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "members.out-brought",
                                                    brought.granted(),
                                                    brought.known(),
                                                    brought.saidNo(),
                                                    brought.unknown(),
                                                    brought.without().size()));
                            refresh();
                        });
    }
}

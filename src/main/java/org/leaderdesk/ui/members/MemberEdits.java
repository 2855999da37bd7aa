package org.leaderdesk.ui.members;

import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.member.ExportHoldings;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.desk.member.MergeMembers;
import org.leaderdesk.desk.member.SettleMember;
import org.leaderdesk.desk.member.TagMember;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What is said and done about members, the selected one first of all. */
final class MemberEdits {

    private final Workplace workplace;
    private final MembersViewModel model;

    MemberEdits(Workplace workplace, MembersViewModel model) {
        this.workplace = workplace;
        this.model = model;
    }

    /** Says what the selected member is like, or no longer; it can be taken back. */
    void tag(MemberTag tag, boolean applies, String said) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () -> new TagMember(workplace.session()).run(detail.id(), tag, applies),
                            before -> {
                                workplace
                                        .notices()
                                        .done(said, () -> untag(detail.id(), tag, before));
                                model.refresh();
                                model.select(detail.id());
                            });
        }
    }

    /** Puts back what was said before: a level that another one replaced also. */
    private void untag(UUID member, MemberTag tag, Set<MemberTag> before) {
        List<MemberTag> removed = before.contains(tag) ? List.of() : List.of(tag);
        workplace
                .background()
                .run(
                        () ->
                                new TagMember(workplace.session())
                                        .run(member, List.copyOf(before), removed),
                        now -> {
                            workplace.notices().done(workplace.text("members.tags-back"));
                            model.refresh();
                            MemberDetail shown = model.selectedProperty().get();
                            if (shown != null && shown.id().equals(member)) {
                                model.select(member);
                            }
                        });
    }

    /** Writes all that is held of the selected member into a file. */
    void export(Path file, String purpose, Consumer<Refused> refused) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () ->
                                    new ExportHoldings(
                                                    workplace.session(), model.classes().segments())
                                            .run(
                                                    new ExportHoldings.Request(
                                                            detail.id(), file, true, purpose),
                                                    workplace.texts().locale()),
                            entries ->
                                    workplace
                                            .notices()
                                            .done(
                                                    workplace.text(
                                                            "members.holds-done", entries, file)),
                            refused);
        }
    }

    /** Notes what the selected member allows, or does not. */
    void consent(Consent.Purpose purpose, boolean granted) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () ->
                                    new GiveConsent(workplace.session())
                                            .run(
                                                    detail.id(),
                                                    purpose,
                                                    granted,
                                                    Consent.How.COUNTER,
                                                    granted
                                                            ? Optional.of(
                                                                    ConsentNotice.current(purpose)
                                                                            .version())
                                                            : Optional.empty()),
                            said -> {
                                model.refresh();
                                model.refreshClasses();
                                model.select(detail.id());
                            });
        }
    }

    /** Says where somebody lives. */
    void settle(SettleMember.Place place, Consumer<Refused> refused) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> new SettleMember(workplace.session()).run(detail.id(), place),
                        settled -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "members.settled",
                                                    settled.card().name().reveal()));
                            model.changed(settled.id());
                        },
                        refused);
    }

    /** Two rows are one person. */
    void merge(Row from, Row into, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new MergeMembers(workplace.session()).run(from.id(), into.id()),
                        stays -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "members.merged",
                                                    stays.card().name().reveal()));
                            model.changed(stays.id());
                        },
                        refused);
    }

    /** Erases the selected member. */
    void erase(Consumer<Refused> refused) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> new EraseMember(workplace.session()).run(detail.id()),
                        this::erased,
                        refused);
    }

    private void erased(EraseMember.Erased erased) {
        workplace.notices().done(workplace.text("members.erased", erased.backupsRewritten()));
        if (!erased.backupsLeft().isEmpty() || !erased.logEmptied()) {
            workplace.notices().warn(left(erased));
        }
        model.select(null);
        model.refresh();
        model.refreshClasses();
        workplace.people().read();
    }

    private String left(EraseMember.Erased erased) {
        StringBuilder text = new StringBuilder();
        if (!erased.logEmptied()) {
            text.append(workplace.text("members.erased-log"));
        }
        if (!erased.backupsLeft().isEmpty()) {
            String files =
                    String.join(
                            ", ",
                            erased.backupsLeft().stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList());
            text.append(text.isEmpty() ? "" : " ")
                    .append(workplace.text("members.erased-left", files));
        }
        return text.toString();
    }
}

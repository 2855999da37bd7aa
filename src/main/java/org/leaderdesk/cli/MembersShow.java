package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.SeeProfile;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.desk.member.ShowMember;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows one member; in full only to a leader who says what for. */
@Command
final class MembersShow extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.member")
    private String id = "";

    @Option(names = "--reveal", descriptionKey = "cli.option.reveal")
    private boolean reveal;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.purpose")
    private String purpose = "";

    MembersShow(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        return signedIn(session -> show(session, member));
    }

    private int show(Session session, UUID member) {
        MaskedMember masked = new ShowMember(session).masked(member);
        Optional<ContactCard> card =
                reveal
                        ? Optional.of(new ShowMember(session).reveal(member, purpose))
                        : Optional.empty();
        Optional<Judged> judged = judged(session, masked);
        ClassJson words = new ClassJson(console().messages(), session.zone());
        if (json()) {
            Map<String, Object> json = MemberJson.of(masked);
            json.put("registered_at", RoundJson.time(masked.registeredAt(), session.zone()));
            judged.ifPresent(
                    each ->
                            json.put(
                                    "judged",
                                    words.of(masked.id(), each.members(), each.profile())));
            card.ifPresent(each -> addInFull(json, each));
            console().json(json);
            return DONE;
        }
        new Listing(console(), false, MemberJson.HEADINGS)
                .show(
                        listing -> {
                            listing.row(Map::of, () -> MemberJson.cells(masked, console()));
                        });
        judged.ifPresent(each -> say(masked.id(), each, words));
        card.ifPresent(each -> console().say("cli.member.revealed", inFull(each)));
        return DONE;
    }

    private record Judged(SegmentMembers.Members members, SeeProfile.Profile profile) {}

    /** Classes are the leader's to see, and nobody's who was erased. */
    private static Optional<Judged> judged(Session session, MaskedMember masked) {
        return session.actsAs() == Role.LEADER && !masked.erased()
                ? Optional.of(
                        new Judged(
                                new SegmentMembers(session).run(),
                                new SeeProfile(session).run(masked.id())))
                : Optional.empty();
    }

    private void say(UUID member, Judged judged, ClassJson words) {
        Messages messages = console().messages();
        SegmentMembers.Person person = judged.members().people().get(member);
        if (judged.profile().objected()) {
            console().say("members.objected");
        }
        if (person != null) {
            console()
                    .say(
                            "cli.members.why",
                            messages.text(
                                    Messages.SYNC_VALUE + "segment." + person.segment().name()),
                            words.words(Because.of(person.segmented())));
            console().say("members.spent-line", person.money(), person.orders());
            person.tier()
                    .ifPresent(
                            tier ->
                                    console()
                                            .say(
                                                    "members.tier-line",
                                                    messages.text(
                                                            Messages.LTV_TIER + tier.name())));
            console().out().println(words.words(person.because()));
        }
        judged.members()
                .risk(member)
                .ifPresent(
                        risk ->
                                console()
                                        .out()
                                        .println(words.words(judged.members().because(risk))));
        judged.profile()
                .habits()
                .forEach(each -> console().out().println(words.words(Because.of(each))));
        console().say("cli.members.tags", tags(judged.profile().tags(), messages));
    }

    static String tags(Set<MemberTag> tags, Messages messages) {
        return tags.stream()
                .map(tag -> messages.text(Messages.PORTRAIT + tag.code()))
                .collect(Collectors.joining(" · "));
    }

    private static void addInFull(Map<String, Object> json, ContactCard card) {
        json.put("phone", Shown.text(card.phone()));
        json.put("address", Shown.text(card.address()));
        json.put("lane", Shown.text(card.lane()));
        json.put("nickname", Shown.text(card.nickname()));
    }

    private static Object[] inFull(ContactCard card) {
        return new Object[] {
            card.phone().reveal(), card.address().reveal(), card.nickname().reveal()
        };
    }
}

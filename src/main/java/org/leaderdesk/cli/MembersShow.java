package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.ShowMember;
import org.leaderdesk.domain.member.ContactCard;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
        if (json()) {
            Map<String, Object> json = MemberJson.of(masked);
            json.put("registered_at", RoundJson.time(masked.registeredAt(), session.zone()));
            card.ifPresent(each -> addInFull(json, each));
            console().json(json);
            return DONE;
        }
        new Listing(console(), false, MemberJson.HEADINGS)
                .show(
                        listing -> {
                            listing.row(Map::of, () -> MemberJson.cells(masked, console()));
                        });
        card.ifPresent(each -> console().say("cli.member.revealed", inFull(each)));
        return DONE;
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

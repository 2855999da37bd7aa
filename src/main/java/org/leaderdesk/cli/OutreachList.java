package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists whom the leader may write to in private, class by class; no name is opened. */
@Command
final class OutreachList extends BookCommand {

    @Option(names = "--segment", paramLabel = "S", descriptionKey = "cli.option.outreach-segment")
    private @Nullable Segment segment;

    @Option(names = "--purpose", descriptionKey = "cli.option.outreach-purpose")
    private Consent.Purpose purpose = Consent.Purpose.MARKETING;

    @Option(names = "--names", descriptionKey = "cli.option.outreach-names")
    private boolean names;

    OutreachList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        if (purpose != Consent.Purpose.MARKETING) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--purpose", purpose.name());
        }
        return writing(
                session -> {
                    Outreach outreach = new Outreach(session, new SegmentMembers(session));
                    Outreach.Reaches reaches = outreach.run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.segment.class",
                                    "cli.outreach.ready",
                                    "cli.outreach.held-out",
                                    "cli.outreach.recent",
                                    "cli.outreach.no-consent",
                                    "cli.outreach.text")
                            .show(listing -> list(listing, outreach, reaches));
                    if (!json() && reaches.quiet()) {
                        console().say("cli.outreach.quiet");
                    }
                    return DONE;
                });
    }

    private void list(Listing listing, Outreach outreach, Outreach.Reaches reaches) {
        for (Outreach.Reach each : reaches.reaches().values()) {
            if (segment == null || each.segment() == segment) {
                List<Outreach.Addressee> named =
                        names ? outreach.open(each, Integer.MAX_VALUE) : List.of();
                listing.row(() -> json(each, reaches.quiet(), named), () -> cells(each));
                if (!json()) {
                    named.forEach(this::say);
                }
            }
        }
    }

    private void say(Outreach.Addressee addressee) {
        console()
                .say(
                        "cli.outreach.named",
                        addressee.name().reveal(),
                        addressee.tail4(),
                        addressee
                                .reason()
                                .map(
                                        why ->
                                                console()
                                                        .messages()
                                                        .text(Messages.WIN_BACK + why.name()))
                                .orElse(""));
    }

    private static Map<String, Object> json(Outreach.Addressee addressee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member_id", addressee.member().toString());
        json.put("name", Shown.text(addressee.name()));
        json.put("tail4", Shown.text(addressee.tail4()));
        json.put("win_back", Shown.word(addressee.reason()));
        return json;
    }

    private List<String> cells(Outreach.Reach reach) {
        Messages messages = console().messages();
        return List.of(
                messages.text(Messages.SYNC_VALUE + "segment." + reach.segment().name()),
                Integer.toString(reach.ready().size()),
                Integer.toString(reach.heldOut().size()),
                Integer.toString(reach.recent()),
                Integer.toString(reach.lackConsent()),
                messages.text(Messages.OUTREACH + reach.text().name()));
    }

    private Map<String, Object> json(
            Outreach.Reach reach, boolean quiet, List<Outreach.Addressee> named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("segment", reach.segment().name());
        json.put("purpose", "MARKETING");
        json.put("members", reach.ready().stream().map(UUID::toString).toList());
        if (names) {
            json.put("names", named.stream().map(OutreachList::json).toList());
        }
        json.put("held_out", reach.heldOut().size());
        json.put("recent", reach.recent());
        json.put("lack_consent", reach.lackConsent());
        json.put("quiet_hours", quiet);
        json.put("text", console().messages().text(Messages.OUTREACH + reach.text().name()));
        return json;
    }
}

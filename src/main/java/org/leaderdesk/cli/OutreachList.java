package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
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

    OutreachList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    Outreach.Reaches reaches =
                            new Outreach(session, new SegmentMembers(session)).run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.segment.class",
                                    "cli.outreach.ready",
                                    "cli.outreach.held-out",
                                    "cli.outreach.recent",
                                    "cli.outreach.no-consent",
                                    "cli.outreach.text")
                            .show(
                                    listing ->
                                            reaches.reaches().values().stream()
                                                    .filter(
                                                            each ->
                                                                    segment == null
                                                                            || each.segment()
                                                                                    == segment)
                                                    .forEach(
                                                            each ->
                                                                    listing.row(
                                                                            () ->
                                                                                    json(
                                                                                            each,
                                                                                            reaches
                                                                                                    .quiet()),
                                                                            () -> cells(each))));
                    if (!json() && reaches.quiet()) {
                        console().say("cli.outreach.quiet");
                    }
                    return DONE;
                });
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

    private Map<String, Object> json(Outreach.Reach reach, boolean quiet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("segment", reach.segment().name());
        json.put("purpose", "MARKETING");
        json.put("members", reach.ready().stream().map(UUID::toString).toList());
        json.put("held_out", reach.heldOut().size());
        json.put("recent", reach.recent());
        json.put("lack_consent", reach.lackConsent());
        json.put("quiet_hours", quiet);
        json.put("text", console().messages().text(Messages.OUTREACH + reach.text().name()));
        return json;
    }
}

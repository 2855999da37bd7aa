package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ListAudit;
import org.leaderdesk.i18n.AuditWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Lists the audit trail, oldest row first: as codes in JSON, in words for a person. */
@Command
final class AuditList extends AnyBookCommand {

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.audit-limit")
    private @Nullable Integer limit;

    AuditList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        OptionalInt newest =
                limit == null ? OptionalInt.empty() : OptionalInt.of(Paging.atLeastOne(limit));
        return signedIn(
                session -> {
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.number",
                                    "cli.column.time",
                                    "cli.column.who",
                                    "cli.column.role",
                                    "cli.column.what",
                                    "cli.column.purpose",
                                    "cli.column.of")
                            .show(
                                    listing -> {
                                        new ListAudit(session)
                                                .run(
                                                        newest,
                                                        line ->
                                                                listing.row(
                                                                        () ->
                                                                                json(
                                                                                        line,
                                                                                        session
                                                                                                .zone()),
                                                                        () ->
                                                                                cells(
                                                                                        line,
                                                                                        session
                                                                                                .zone())));
                                    });
                    return DONE;
                });
    }

    private List<String> cells(ListAudit.Line line, ZoneId zone) {
        AuditWords words = new AuditWords(console().messages());
        return List.of(
                Long.toString(line.seq()),
                Moments.shown(line.at(), zone),
                line.userName(),
                console().named(line.role()),
                words.action(line.action()),
                words.purpose(line.action(), line.purpose()),
                words.objects(line.objectKind(), line.objects()));
    }

    private static Map<String, Object> json(ListAudit.Line line, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", line.seq());
        json.put("at", RoundJson.time(line.at(), zone));
        json.put("user_id", line.userId().toString());
        json.put("user", line.userName());
        json.put("role", line.role().name());
        json.put("device_id", line.deviceId().toString());
        json.put("action", line.action());
        json.put("purpose", line.purpose());
        json.put("object_kind", line.objectKind());
        json.put("objects", line.objects());
        return json;
    }
}

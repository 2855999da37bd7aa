package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.report.PackSuccession;
import org.leaderdesk.domain.leader.Succession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Packs what a successor needs to go on with the leader's groups. */
@Command
final class SuccessionPack extends BookCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.zip",
            descriptionKey = "cli.option.succession-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.succession-day")
    private @Nullable String date;

    @Option(names = "--unmasked", descriptionKey = "cli.option.unmasked")
    private boolean unmasked;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.purpose")
    private String purpose = "";

    SuccessionPack(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    Succession packed =
                            new PackSuccession(session)
                                    .run(
                                            new PackSuccession.Request(
                                                    out,
                                                    overwrite,
                                                    day(session),
                                                    unmasked,
                                                    purpose),
                                            console().messages().locale());
                    if (json()) {
                        console().json(json(packed));
                    } else {
                        console()
                                .say(
                                        unmasked ? "cli.succession.whole" : "cli.succession.masked",
                                        out.toString(),
                                        packed.on().toString());
                    }
                    return DONE;
                });
    }

    /** As long ahead as a successor is to be named, where nobody says. */
    private LocalDate day(Session session) {
        return date == null
                ? LocalDate.ofInstant(session.clock().instant(), session.zone())
                        .plusDays(Succession.NAMED_BEFORE)
                : PlanDates.parse("--date", date);
    }

    private Map<String, Object> json(Succession packed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", out.toString());
        json.put("masked", packed.masked());
        json.put("handover_on", packed.on().toString());
        json.put("name_by", packed.nameBy().toString());
        json.put("parts", packed.sections().stream().map(SuccessionPack::json).toList());
        return json;
    }

    private static Map<String, Object> json(Succession.Section section) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", section.part().name());
        json.put("rows", section.rows().size());
        if (section.hasPieces()) {
            json.put("pieces", section.pieces());
        }
        if (section.hasAmount()) {
            json.put("amount_fen", section.amount().fen());
        }
        return json;
    }
}

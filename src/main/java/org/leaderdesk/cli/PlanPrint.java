package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.PrintPlan;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a day's plan as a sheet to tick. */
@Command
final class PlanPrint extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.plan-date")
    private @Nullable String date;

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    private static final class Where {

        @Option(names = "--out", paramLabel = "F.pdf", descriptionKey = "cli.option.plan-out")
        private @Nullable Path out;

        @Option(names = "--to", paramLabel = "PRINTER", descriptionKey = "cli.option.plan-to")
        private String printer = "";
    }

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    PlanPrint(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    LocalDate day = PlanDates.day(session, Optional.ofNullable(date));
                    String target = where.out == null ? where.printer : "file:" + where.out;
                    new PrintPlan(session)
                            .run(day, target, overwrite, console().messages().locale());
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("date", day.toString());
                        json.put("target", target);
                        console().json(json);
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}

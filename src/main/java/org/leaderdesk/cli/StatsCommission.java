package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.PrintIncome;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Says what the leader earns in a month. */
@Command
final class StatsCommission extends BookCommand {

    @Option(names = "--month", paramLabel = "M", descriptionKey = "cli.option.income-month")
    private @Nullable String month;

    @Option(
            names = "--sub-leader",
            paramLabel = "NAME",
            descriptionKey = "cli.option.income-sub-leader")
    private @Nullable String subLeader;

    @Option(names = "--orders", descriptionKey = "cli.option.income-orders")
    private boolean orders;

    @Option(
            names = "--model",
            paramLabel = "SOURCE=MODEL",
            descriptionKey = "cli.option.income-model")
    private @Nullable String model;

    @Option(names = "--issue", descriptionKey = "cli.option.income-issue")
    private boolean issue;

    @Option(names = "--out", paramLabel = "F", descriptionKey = "cli.option.income-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    StatsCommission(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return issue || model != null || out != null ? writing(this::change) : signedIn(this::say);
    }

    private Integer change(Session session) {
        if (model != null) {
            pays(new ReadIncome(session), model);
        }
        if (issue) {
            IncomeStatement issued = new ReadIncome(session).issue(month(session));
            console().note("income.issued-now", issued.month().toString(), issued.total());
        }
        if (out != null) {
            save(session, out);
        }
        return say(session);
    }

    private void save(Session session, Path file) {
        PrintIncome print = new PrintIncome(session);
        Locale locale = console().messages().locale();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            print.pdf(month(session), "file:" + file, overwrite, locale);
        } else {
            print.workbook(month(session), file, overwrite, locale);
        }
    }

    private static void pays(ReadIncome income, String said) {
        String[] parts = said.split("=", 2);
        Optional<IncomeModel> model =
                Arrays.stream(IncomeModel.values())
                        .filter(each -> parts.length == 2 && each.name().equals(parts[1].strip()))
                        .findFirst();
        boolean isUsual = parts.length == 2 && parts[1].isBlank();
        if (parts[0].isBlank() || model.isEmpty() && !isUsual) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--model", said);
        }
        income.pays(parts[0].strip(), model);
    }

    private YearMonth month(Session session) {
        return month == null
                ? new ReadIncome(session).current()
                : ReadIncome.named("--month", month);
    }

    private Integer say(Session session) {
        ReadIncome.Month read = new ReadIncome(session).run(month(session));
        Optional<UUID> only = Optional.ofNullable(subLeader).map(name -> named(read, name));
        if (json()) {
            console().json(new IncomeJson(read).statement(only, orders));
        } else {
            new IncomeTables(console(), read, session.zone()).show(only, orders);
        }
        return DONE;
    }

    private static UUID named(ReadIncome.Month read, String name) {
        return read.subLeaders().entrySet().stream()
                .filter(each -> each.getValue().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.SUB_LEADER_UNKNOWN, name))
                .getKey();
    }
}

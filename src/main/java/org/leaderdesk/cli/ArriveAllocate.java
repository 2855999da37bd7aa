package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ShortagePolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides who goes short, or with {@code --dry-run} says who would. */
@Command
final class ArriveAllocate extends RoundCommand {

    @Option(names = "--policy", descriptionKey = "cli.option.policy")
    private @Nullable ShortagePolicy policy;

    @Option(
            names = "--short",
            arity = "1..*",
            paramLabel = "LINE=N",
            descriptionKey = "cli.option.short")
    private Map<String, Integer> manual = new LinkedHashMap<>();

    @Option(names = "--variant", paramLabel = "V", descriptionKey = "cli.option.variant-named")
    private @Nullable String variant;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run-shortage")
    private boolean dryRun;

    ArriveAllocate(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        if (!manual.isEmpty() && policy != ShortagePolicy.MANUAL) {
            throw new Refused(RefusalCode.OPTIONS_EXCLUDE, "--policy", "--short");
        }
        Map<LineId, Integer> lines = new HashMap<>();
        manual.forEach((line, pieces) -> lines.put(LineIds.parse(line), pieces));
        return writing(
                session -> {
                    UUID round = round(session).id();
                    AllocateShortage.Options options =
                            new AllocateShortage.Options(
                                    policy == null
                                            ? new ReadRules(session).value(Rule.SHORTAGE)
                                            : policy,
                                    lines,
                                    Optional.ofNullable(variant)
                                            .map(new RecordArrival(session)::variant));
                    AllocateShortage allocate = new AllocateShortage(session);
                    Shortage shortage =
                            dryRun
                                    ? allocate.preview(round, options)
                                    : allocate.run(round, options);
                    ArriveJson.tell(console(), json(), shortage, !dryRun);
                    return DONE;
                });
    }
}

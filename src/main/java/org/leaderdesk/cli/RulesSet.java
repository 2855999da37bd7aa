package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** Sets a rule for this book, or puts it back to what it usually is. */
@Command
final class RulesSet extends AnyBookCommand {

    @Parameters(paramLabel = "RULE", descriptionKey = "cli.option.rule")
    private String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private To to = new To();

    private static final class To {
        @Option(names = "--to", paramLabel = "VALUE", descriptionKey = "cli.option.rule-value")
        private @Nullable String value;

        @Option(names = "--usual", descriptionKey = "cli.option.rule-usual")
        @SuppressWarnings("UnusedVariable") // there or not there says it
        private boolean usual;
    }

    RulesSet(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Rule<?> rule = Rule.of(id).orElseThrow(() -> new Refused(RefusalCode.RULE_UNKNOWN, id));
        return writing(
                session -> {
                    Optional<String> _ =
                            new ChangeRule(session).run(rule, Optional.ofNullable(to.value));
                    if (json()) {
                        new ReadRules(session)
                                .run().stream()
                                        .filter(each -> each.rule().equals(rule))
                                        .forEach(each -> console().json(RulesList.json(each)));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}

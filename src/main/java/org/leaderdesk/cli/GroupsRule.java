package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.AddGroupRule.Whom;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds a rule by which members come into a chat group. */
@Command
final class GroupsRule extends BookCommand {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.group-name")
    private String name = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private By by = new By();

    @Option(names = "--buildings", paramLabel = "FROM-TO", descriptionKey = "cli.option.buildings")
    private @Nullable String buildings;

    private static final class By {
        @Option(
                names = "--sub-leader",
                paramLabel = "S",
                descriptionKey = "cli.option.rule-sub-leader")
        private @Nullable String subLeader;

        @Option(names = "--words", paramLabel = "W", descriptionKey = "cli.option.rule-words")
        private @Nullable String words;

        @Option(names = "--estate", paramLabel = "E", descriptionKey = "cli.option.rule-estate")
        private @Nullable String estate;

        @Option(names = "--member", paramLabel = "ID", descriptionKey = "cli.option.rule-member")
        private @Nullable String member;
    }

    GroupsRule(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Whom whom = whom();
        return writing(
                session -> {
                    new AddGroupRule(session).run(name, whom);
                    if (json()) {
                        console().json(Map.of("name", name, "added", true));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }

    private Whom whom() {
        String estate = by.estate;
        if (estate != null) {
            return ofBuildings(estate);
        }
        if (buildings != null) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--buildings", buildings);
        }
        if (by.subLeader != null) {
            return new Whom.OfSubLeader(by.subLeader);
        }
        return by.words != null
                ? new Whom.OfTitle(by.words)
                : new Whom.OfMember(Ids.parse(String.valueOf(by.member)));
    }

    private Whom ofBuildings(String estate) {
        if (buildings == null) {
            return new Whom.OfBuildings(estate, OptionalInt.empty(), OptionalInt.empty());
        }
        Matcher range = RANGE.matcher(buildings);
        if (!range.matches()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--buildings", buildings);
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (from > to) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--buildings", buildings);
        }
        return new Whom.OfBuildings(estate, OptionalInt.of(from), OptionalInt.of(to));
    }
}

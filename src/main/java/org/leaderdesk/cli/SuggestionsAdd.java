package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.planner.Suggestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.UUID;

/** Writes down what people of a group suggest. */
@Command
final class SuggestionsAdd extends BookCommand {

    @Parameters(paramLabel = "TEXT", descriptionKey = "cli.option.suggestion-text")
    private String text = "";

    @Option(names = "--about", paramLabel = "A", descriptionKey = "cli.option.suggestion-about")
    private Suggestion.About about = Suggestion.About.OTHER;

    @Option(names = "--group", paramLabel = "G", descriptionKey = "cli.option.suggestion-group")
    private @Nullable String group;

    SuggestionsAdd(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    Suggestions suggestions = new Suggestions(session);
                    UUID id = suggestions.add(about, Optional.ofNullable(group), text);
                    SuggestionsList.show(console(), json(), suggestions, id, session.zone());
                    return DONE;
                });
    }
}

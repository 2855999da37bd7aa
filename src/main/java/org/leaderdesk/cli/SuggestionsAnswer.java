package org.leaderdesk.cli;

import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.planner.Suggestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** Says what became of a suggestion. */
@Command
final class SuggestionsAnswer extends BookCommand {

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.option.suggestion")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER", descriptionKey = "cli.option.suggestion-answer")
    private Suggestion.Answer answer = Suggestion.Answer.LATER;

    SuggestionsAnswer(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID suggestion = Ids.parse(id);
        return writing(
                session -> {
                    Suggestions suggestions = new Suggestions(session);
                    suggestions.answer(suggestion, answer);
                    SuggestionsList.show(
                            console(), json(), suggestions, suggestion, session.zone());
                    return DONE;
                });
    }
}

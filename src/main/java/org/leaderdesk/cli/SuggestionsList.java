package org.leaderdesk.cli;

import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.i18n.PlanWords;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists what was suggested, first what nobody answered. */
@Command
final class SuggestionsList extends BookCommand {

    SuggestionsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    list(console(), json(), new Suggestions(session).list(), session.zone());
                    return DONE;
                });
    }

    /** One of them, after it was changed. */
    static void show(Console console, boolean json, Suggestions suggestions, UUID id, ZoneId zone) {
        list(
                console,
                json,
                suggestions.list().stream()
                        .filter(each -> each.suggestion().id().equals(id))
                        .toList(),
                zone);
    }

    private static void list(
            Console console, boolean json, List<Suggestions.Listed> all, ZoneId zone) {
        new Listing(
                        console,
                        json,
                        "cli.column.id",
                        "cli.suggestion.about",
                        "cli.suggestion.group",
                        "cli.suggestion.text",
                        "cli.suggestion.answer")
                .show(
                        listing ->
                                all.forEach(
                                        each ->
                                                listing.row(
                                                        () -> json(each, zone),
                                                        () -> cells(console, each))));
    }

    private static List<String> cells(Console console, Suggestions.Listed listed) {
        Suggestion suggestion = listed.suggestion();
        return List.of(
                suggestion.id().toString(),
                PlanWords.word(console.messages(), suggestion.about()),
                listed.group(),
                suggestion.text(),
                suggestion
                        .answer()
                        .map(each -> PlanWords.word(console.messages(), each))
                        .orElse(""));
    }

    private static Map<String, Object> json(Suggestions.Listed listed, ZoneId zone) {
        Suggestion suggestion = listed.suggestion();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suggestion", suggestion.id().toString());
        json.put("about", suggestion.about().name());
        json.put("group", Shown.text(listed.group()));
        json.put("text", suggestion.text());
        json.put("at", RoundJson.time(suggestion.at(), zone));
        json.put("answer", suggestion.answer().map(Enum::name).orElse(null));
        json.put(
                "answered_at",
                suggestion.answeredAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        return json;
    }
}

package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists the pages of the leaders' handbook, or prints one of them; needs no book. */
@Command
final class HandbookCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "PAGE", descriptionKey = "cli.option.handbook-page")
    private @Nullable String page;

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            descriptionKey = "cli.option.handbook-language")
    private @Nullable String language;

    HandbookCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Console console = desk.console();
        Locale locale = language == null ? console.messages().locale() : Languages.of(language);
        Document handbook = Document.handbook(locale);
        if (page == null) {
            list(handbook.pages());
        } else {
            String key = page;
            print(
                    handbook.page(key)
                            .orElseThrow(
                                    () -> new Refused(RefusalCode.HANDBOOK_PAGE_UNKNOWN, key)));
        }
        return BookCommand.DONE;
    }

    private void list(List<Document.Part> pages) {
        new Listing(
                        desk.console(),
                        desk.globals().json(),
                        "cli.column.page",
                        "cli.column.page-title",
                        "cli.column.page-items")
                .show(
                        listing ->
                                pages.forEach(
                                        each ->
                                                listing.row(
                                                        () -> json(each),
                                                        () ->
                                                                List.of(
                                                                        each.page(),
                                                                        each.heading(),
                                                                        String.valueOf(
                                                                                each.items()
                                                                                        .size())))));
    }

    private void print(Document.Part part) {
        if (desk.globals().json()) {
            desk.console().json(json(part));
        } else {
            desk.console().out().println(part.plain().strip());
        }
    }

    private static Map<String, Object> json(Document.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", part.page());
        json.put("title", part.heading());
        json.put("items", part.items());
        return json;
    }
}

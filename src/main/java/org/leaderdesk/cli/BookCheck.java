package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.domain.leader.Finding;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proves a book: each check with a sentence for everything it finds wrong. */
@Command
final class BookCheck extends AnyBookCommand {

    BookCheck(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<CheckBook.Result> results = signedIn(session -> new CheckBook(session).run());
        boolean sound = results.stream().allMatch(CheckBook.Result::isSound);
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("ok", sound);
            json.put("checks", results.stream().map(this::json).toList());
            console().json(json);
        } else {
            results.forEach(this::tell);
            console().say(sound ? "cli.book.sound" : "cli.book.unsound");
        }
        return sound ? DONE : REFUSED;
    }

    private void tell(CheckBook.Result result) {
        String name = console().messages().text(Messages.CHECK + result.check().name());
        console().say(result.isSound() ? "cli.book.check.good" : "cli.book.check.bad", name);
        result.found().forEach(finding -> console().out().println("  " + sentence(finding)));
    }

    private Map<String, Object> json(CheckBook.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", result.check().name().toLowerCase(Locale.ROOT));
        json.put("ok", result.isSound());
        json.put("found", result.found().stream().map(this::sentence).toList());
        return json;
    }

    private String sentence(Finding finding) {
        return console()
                .messages()
                .text(Messages.FAULT + finding.fault().name(), finding.arguments().toArray());
    }
}

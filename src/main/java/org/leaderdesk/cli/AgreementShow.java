package org.leaderdesk.cli;

import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.i18n.Document;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Prints the data-management rule and agreement; needs no book. */
@Command
final class AgreementShow implements Callable<Integer> {

    private final Desk desk;

    AgreementShow(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Console console = desk.console();
        String text = Document.agreement(console.messages().locale()).plain();
        if (desk.globals().json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("version", Agreement.VERSION);
            json.put("text", text);
            console.json(json);
        } else {
            console.out().println(text);
            console.out().println();
            console.say("cli.agreement.version", String.valueOf(Agreement.VERSION));
        }
        return BookCommand.DONE;
    }
}

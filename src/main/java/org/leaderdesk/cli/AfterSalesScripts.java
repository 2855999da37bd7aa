package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.SeeCase;
import org.leaderdesk.domain.aftersales.Scene;
import org.leaderdesk.domain.aftersales.SceneReply;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Texts to paste in a scene that needs an answer at once (S121). */
@Command
final class AfterSalesScripts extends BookCommand {

    @Option(names = "--case", paramLabel = "CASE", descriptionKey = "cli.option.script-case")
    private @Nullable String complaint;

    @Option(names = "--scene", descriptionKey = "cli.option.scene")
    private @Nullable Scene scene;

    @Option(names = "--reply", descriptionKey = "cli.option.scene-reply")
    private @Nullable SceneReply reply;

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    AfterSalesScripts(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Optional<UUID> id = Optional.ofNullable(complaint).map(Ids::parse);
        return signedIn(
                session -> {
                    new SeeCase(session)
                            .scripts(id, Languages.of(language)).stream()
                                    .filter(each -> scene == null || each.scene() == scene)
                                    .filter(each -> reply == null || each.reply() == reply)
                                    .forEach(this::tell);
                    return DONE;
                });
    }

    private void tell(SeeCase.Script script) {
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("scene", script.scene().name());
            json.put("reply", script.reply().name());
            json.put("named_by_source", script.scene().isNamed());
            json.put("text", script.text());
            console().json(json);
        } else {
            console()
                    .say(
                            "cli.after-sales.script",
                            console().named(script.scene()),
                            console().messages().text(Messages.CASE_REPLY + script.reply().name()),
                            script.text());
        }
    }
}

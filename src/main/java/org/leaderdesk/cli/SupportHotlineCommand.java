package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SupportHotline;
import org.leaderdesk.domain.leader.Hotline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says whom to call, or writes it where one of its options is given. */
@Command
final class SupportHotlineCommand extends AnyBookCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.hotline-name")
    private @Nullable String name;

    @Option(names = "--phone", paramLabel = "NUMBER", descriptionKey = "cli.option.hotline-phone")
    private @Nullable String phone;

    @Option(names = "--hours", paramLabel = "TEXT", descriptionKey = "cli.option.hotline-hours")
    private @Nullable String hours;

    SupportHotlineCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        boolean given = name != null || phone != null || hours != null;
        Hotline hotline =
                given
                        ? writing(this::written)
                        : signedIn(session -> new SupportHotline(session).read());
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", hotline.name());
            json.put("phone", hotline.phone());
            json.put("hours", hotline.hours());
            console().json(json);
        } else if (hotline.isKnown()) {
            console().say("cli.support.hotline", hotline.name(), hotline.phone(), hotline.hours());
        } else {
            console().say("cli.support.no-hotline");
        }
        return DONE;
    }

    private Hotline written(Session session) {
        SupportHotline support = new SupportHotline(session);
        support.write(typed(support.read()));
        return support.read();
    }

    /** What is not given stays. */
    private Hotline typed(Hotline was) {
        return Hotline.typed(
                name == null ? was.name() : name,
                phone == null ? was.phone() : phone,
                hours == null ? was.hours() : hours);
    }
}

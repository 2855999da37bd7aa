package org.leaderdesk.cli;

import org.leaderdesk.desk.member.EraseMember;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Erases a person. */
@Command
final class MembersErase extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.member")
    private String id = "";

    MembersErase(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        return writing(
                session -> {
                    EraseMember.Erased erased = new EraseMember(session).run(member);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("member_id", erased.id().toString());
                        json.put("erased", true);
                        json.put("open_orders", erased.openOrders());
                        json.put("log_emptied", erased.logEmptied());
                        json.put(
                                "backups_left",
                                erased.backupsLeft().stream().map(Path::toString).toList());
                        console().json(json);
                    } else {
                        console()
                                .say(
                                        "cli.member.erase-done",
                                        erased.id().toString(),
                                        erased.openOrders());
                    }
                    if (!erased.logEmptied()) {
                        console().note("cli.member.log-left", book());
                    }
                    erased.backupsLeft()
                            .forEach(file -> console().note("cli.member.backup-left", file));
                    return DONE;
                });
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.desk.member.TagMember;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.MemberTag;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The leader says what a member is like, or no longer. */
@Command
final class MembersTag extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.member")
    private String id = "";

    @Option(names = "--add", paramLabel = "TAG", descriptionKey = "cli.option.tag-add")
    private List<String> added = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "TAG", descriptionKey = "cli.option.tag-remove")
    private List<String> removed = new ArrayList<>();

    MembersTag(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        List<MemberTag> adds = added.stream().map(text -> tag("--add", text)).toList();
        List<MemberTag> removes = removed.stream().map(text -> tag("--remove", text)).toList();
        return writing(
                session -> {
                    Set<MemberTag> tags = new TagMember(session).run(member, adds, removes);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("member_id", member.toString());
                        json.put("tags", tags.stream().map(MemberTag::code).sorted().toList());
                        console().json(json);
                    } else {
                        console()
                                .say(
                                        "cli.members.tags",
                                        MembersShow.tags(tags, console().messages()));
                    }
                    return DONE;
                });
    }

    private static MemberTag tag(String option, String text) {
        return MemberTag.of(text)
                .orElseThrow(() -> new Refused(RefusalCode.OPTION_UNREADABLE, option, text));
    }
}

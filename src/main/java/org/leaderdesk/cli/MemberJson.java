package org.leaderdesk.cli;

import org.leaderdesk.desk.member.MaskedMember;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A member as JSON and as table cells, masked. */
final class MemberJson {

    static final String[] HEADINGS = {
        "cli.column.id",
        "cli.column.name",
        "cli.column.tail",
        "cli.column.estate",
        "cli.column.building",
        "cli.column.room",
        "cli.column.to-do"
    };

    private MemberJson() {}

    static Map<String, Object> of(MaskedMember member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member_id", member.id().toString());
        json.put("name", Shown.text(member.card().name()));
        json.put("tail4", Shown.text(member.card().tail4()));
        json.put("estate", member.estate().orElse(null));
        json.put("building", Shown.text(member.card().building()));
        json.put("room", Shown.text(member.card().room()));
        json.put("unsure", member.unsure());
        json.put("address_open", member.addressOpen());
        json.put("erased", member.erased());
        return json;
    }

    static List<String> cells(MaskedMember member, Console console) {
        String open =
                member.addressOpen() ? console.messages().text("cli.member.address-open") : "";
        String unsure = member.unsure() ? console.messages().text("cli.member.unsure") : "";
        String erased = member.erased() ? console.messages().text("cli.member.erased") : "";
        return List.of(
                member.id().toString(),
                member.card().name().reveal(),
                member.card().tail4(),
                member.estate().orElse(""),
                member.card().building().reveal(),
                member.card().room().reveal(),
                String.join(" ", unsure, open, erased).strip());
    }
}

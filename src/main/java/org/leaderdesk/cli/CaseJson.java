package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.aftersales.SeeCase;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseClock.Due;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Photo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** After-sales cases as JSON and as cells of a table. */
final class CaseJson {

    private CaseJson() {}

    /** Says in one sentence or one object how a case now stands. */
    static void tell(Console console, boolean json, ListedCase listed, ZoneId zone) {
        if (json) {
            console.json(of(listed, zone));
            return;
        }
        String id = listed.complaint().id().toString();
        listed.next()
                .ifPresentOrElse(
                        due ->
                                console.say(
                                        "cli.after-sales.open",
                                        id,
                                        console.named(due.stage()),
                                        left(due),
                                        console.named(due.urgency())),
                        () -> console.say("cli.after-sales.closed", id));
    }

    static Map<String, Object> of(ListedCase listed, ZoneId zone) {
        AfterSalesCase complaint = listed.complaint();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case_id", complaint.id().toString());
        json.put("order_id", complaint.line().orderId().toString());
        json.put("line_id", LineIds.of(complaint.line()));
        json.put("round_id", Shown.id(complaint.roundId()));
        json.put("group_buy_title", listed.row().groupBuy());
        json.put("join_number", listed.row().order().joinNumber());
        json.put("name", Shown.text(listed.row().recipient().name()));
        json.put("tail4", Shown.text(listed.row().recipient().tail4()));
        json.put("product", listed.line().product().name());
        json.put("variant", Shown.text(listed.line().variant().text()));
        json.put("qty", complaint.pieces());
        json.put("reason", complaint.reason().name());
        json.put("said", Shown.text(complaint.said()));
        json.put("mass", complaint.isMass());
        json.put("opened_at", RoundJson.time(complaint.openedAt(), zone));
        json.put(
                "closed_at", complaint.closedAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put("answer", answer(complaint.plan().flatMap(CaseEvent::answer)));
        json.put("dues", listed.dues().stream().map(due -> due(due, zone)).toList());
        return json;
    }

    static Map<String, Object> of(SeeCase.Seen seen, ZoneId zone) {
        Map<String, Object> json = of(seen.listed(), zone);
        json.put("opened_by", seen.openedBy());
        json.put("events", seen.happened().stream().map(each -> event(each, zone)).toList());
        json.put("offers", seen.offers().stream().map(CaseJson::offer).toList());
        json.put("most_fen", Shown.fen(seen.most()));
        json.put("refund", seen.refund().map(todo -> todo.state().name()).orElse(null));
        json.put("photos", seen.photos().stream().map(photo -> photo(photo, zone)).toList());
        return json;
    }

    static Map<String, Object> photo(Photo photo, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("photo_id", photo.id().toString());
        json.put("width", photo.width());
        json.put("height", photo.height());
        json.put("at", RoundJson.time(photo.at(), zone));
        return json;
    }

    /** A row of the table: id, join number, who, goods, reason, what is next and until when. */
    static List<String> cells(Console console, ListedCase listed) {
        AfterSalesCase complaint = listed.complaint();
        Optional<Due> next = listed.next();
        return List.of(
                complaint.id().toString(),
                listed.row().order().joinNumber(),
                listed.row().recipient().name().reveal(),
                listed.row().recipient().tail4(),
                listed.goods() + " ×" + complaint.pieces(),
                console.named(complaint.reason()),
                next.map(due -> console.named(due.stage())).orElse(""),
                next.map(CaseJson::left).orElse(""),
                next.map(due -> console.named(due.urgency())).orElse(""));
    }

    /** Hours and minutes that are left, or that it is overdue. */
    static String left(Due due) {
        Duration time = due.left().abs();
        return String.format("%02d:%02d", time.toHours(), time.toMinutesPart());
    }

    private static @Nullable Map<String, Object> answer(Optional<Answer> answer) {
        return answer.map(CaseJson::answer).orElse(null);
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", answer.kind().name());
        json.put("qty", answer.pieces());
        json.put("amount_fen", Shown.fen(answer.amount()));
        return json;
    }

    private static Map<String, Object> offer(SeeCase.Offer offer) {
        Map<String, Object> json = answer(offer.answer());
        json.put("text", offer.text());
        return json;
    }

    private static Map<String, Object> due(Due due, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", due.stage().name());
        json.put("due_at", RoundJson.time(due.at(), zone));
        json.put("minutes_left", due.left().toMinutes());
        json.put("urgency", due.urgency().name());
        return json;
    }

    private static Map<String, Object> event(SeeCase.Happened each, ZoneId zone) {
        CaseEvent event = each.event();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", event.step().name());
        json.put("at", RoundJson.time(event.at(), zone));
        json.put("user", each.who());
        json.put("answer", answer(event.answer()));
        json.put("give_back_id", Shown.id(event.giveBackId()));
        json.put("note", Shown.text(event.note()));
        return json;
    }
}

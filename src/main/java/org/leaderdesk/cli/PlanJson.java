package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.DayPlan;
import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.PlannedGroup;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A day's plan as JSON and words. */
final class PlanJson {

    private final ZoneId zone;
    private final Messages messages;
    private final Map<UUID, String> groups;

    PlanJson(Session session, Messages messages) {
        zone = session.zone();
        this.messages = messages;
        groups =
                new ListGroups(session)
                        .run().listed().stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.group().id(),
                                                each -> each.group().name()));
    }

    String nameOf(UUID group) {
        return groups.getOrDefault(group, group.toString());
    }

    /**
     * The plan; {@code only} leaves the slots of one group, by its name or id.
     *
     * @throws Refused GROUP_UNKNOWN
     */
    Map<String, Object> of(PlanDay.Planned planned, Optional<String> only) {
        DayPlan plan = planned.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", plan.date().toString());
        json.put("slots", slots(planned, only).stream().map(this::of).collect(Collectors.toList()));
        List<Object> services = new ArrayList<>();
        plan.service().forEach(post -> services.add(of(plan.date(), post)));
        json.put("service_posts", services);
        json.put("minutes", plan.minutes());
        json.put("dropped", dropped(plan, only));
        json.put("objective", plan.objective());
        json.put("bound", plan.bound());
        json.put("gap", BigDecimal.valueOf(plan.gap()).setScale(6, RoundingMode.HALF_EVEN));
        json.put("relaxed", plan.relaxed().stream().map(Relaxed::name).toList());
        json.put("days_off_known", plan.daysOffKnown());
        json.put("millis", planned.millis());
        return json;
    }

    /** The slots of all groups or of one. */
    List<PlanSlot> slots(PlanDay.Planned planned, Optional<String> only) {
        Optional<UUID> group = only.map(this::group);
        return planned.slots().stream()
                .filter(slot -> group.isEmpty() || group.get().equals(slot.group()))
                .toList();
    }

    private UUID group(String named) {
        return groups.entrySet().stream()
                .filter(
                        each ->
                                each.getValue().equals(named.strip())
                                        || each.getKey().toString().equals(named.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, named));
    }

    Map<String, Object> of(PlanSlot slot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slot_id", slot.id().toString());
        json.put("group", slot.group().toString());
        json.put("group_name", nameOf(slot.group()));
        json.put("wave", slot.wave());
        json.put("at", at(slot.day(), slot.at()));
        json.put("kind", slot.place().kind().name());
        slot.topic().ifPresent(topic -> json.put("topic", topic));
        slot.product().ifPresent(product -> json.put("product", product.toString()));
        json.put("text", slot.text());
        json.put("why", why(slot));
        json.put("pinned", slot.own().pinned());
        json.put("done_at", slot.doneAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put("participants", Shown.number(slot.outcome().participants()));
        json.put("replies", Shown.number(slot.outcome().replies()));
        json.put("clicks", Shown.number(slot.outcome().clicks()));
        json.put("original", slot.isDone() ? slot.isOriginal() : null);
        if (slot.product().isPresent()) {
            json.put("pictures", Shown.number(slot.own().pictures()));
            json.put("videos", Shown.number(slot.own().videos()));
        }
        return json;
    }

    private Map<String, Object> of(LocalDate day, ServicePost post) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group_buy", post.groupBuy().toString());
        json.put("title", post.title());
        json.put("kind", post.kind().name());
        json.put("at", at(day, post.at()));
        json.put("text", post.text());
        return json;
    }

    private List<Map<String, Object>> dropped(DayPlan plan, Optional<String> only) {
        Optional<UUID> group = only.map(this::group);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Dropped dropped : plan.dropped()) {
            for (PlannedGroup each : dropped.wave().groups()) {
                if (group.isPresent() && !group.get().equals(each.id())) {
                    continue;
                }
                Map<String, Object> json = new LinkedHashMap<>();
                PlanSlot.Id id = new PlanSlot.Id(plan.date(), each.id(), dropped.place());
                json.put("slot_id", id.toString());
                json.put("group", each.id().toString());
                json.put("wave", dropped.wave().number());
                json.put("kind", dropped.place().kind().name());
                json.put("cause", dropped.cause().name());
                all.add(json);
            }
        }
        return all;
    }

    String why(PlanSlot slot) {
        return PlanWords.why(
                messages,
                slot.why().stream()
                        .map(
                                reason ->
                                        new PlanWords.Term(
                                                reason.kind().name(),
                                                reason.number(),
                                                new Money(reason.fen()).toString()))
                        .toList());
    }

    private String at(LocalDate day, LocalTime time) {
        return RoundJson.time(day.atTime(time).atZone(zone).toInstant(), zone);
    }
}

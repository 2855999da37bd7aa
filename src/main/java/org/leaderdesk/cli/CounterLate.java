package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.desk.pickup.TakeBackLeftovers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.UncollectedList.OfZone;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Lists what nobody collected with texts to remind people, or says what became of it. */
@Command
final class CounterLate extends RoundCommand {

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    @Option(names = "--text", descriptionKey = "cli.option.late-text")
    private boolean text;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Part> parts = new ArrayList<>();

    @Option(names = "--fate", descriptionKey = "cli.option.fate")
    private Leftover.@Nullable Fate fate;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.fate-reason")
    private String reason = "";

    @Option(
            names = "--take-back",
            arity = "1..*",
            paramLabel = "ID",
            descriptionKey = "cli.option.take-back-leftover")
    private List<String> takeBack = new ArrayList<>();

    private static final class Part {

        @Option(
                names = "--line",
                required = true,
                paramLabel = "L",
                descriptionKey = "cli.option.late-line")
        private String line = "";

        @Option(names = "--qty", paramLabel = "N", descriptionKey = "cli.option.hand-qty")
        private @Nullable Integer qty;
    }

    CounterLate(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Leftover.Fate said = fate;
        if ((said == null) != parts.isEmpty()) {
            throw new Refused(
                    RefusalCode.OPTION_UNREADABLE,
                    "--fate, --line",
                    said == null ? "" : said.name());
        }
        return writing(
                session -> {
                    UUID round = round(session).id();
                    LateGoods late = new LateGoods(session);
                    TakeBackLeftovers back = new TakeBackLeftovers(session);
                    if (!takeBack.isEmpty()) {
                        back.run(round, takeBack.stream().map(Ids::parse).toList());
                    }
                    Locale locale = Languages.of(language);
                    if (said != null) {
                        List<UUID> _ =
                                late.leave(round, pieces(late.show(round, locale)), said, reason);
                    }
                    tell(session, late.show(round, locale), back.show(round));
                    return DONE;
                });
    }

    private Map<LineId, Integer> pieces(LateGoods.Left left) {
        Map<LineId, Integer> there = new LinkedHashMap<>();
        for (OfZone zone : left.list().zones()) {
            for (Bag bag : zone.bags()) {
                bag.lines().forEach(line -> there.put(line.id(), line.quantity()));
            }
        }
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        for (Part part : parts) {
            LineId line = LineIds.parse(part.line);
            Integer qty = part.qty;
            pieces.merge(line, qty == null ? there.getOrDefault(line, 1) : qty, Integer::sum);
        }
        return pieces;
    }

    private void tell(Session session, LateGoods.Left left, List<TakeBackLeftovers.Gone> gone) {
        if (json()) {
            Map<String, Object> json = json(left, session.zone());
            json.put("left_over", gone.stream().map(CounterLate::json).toList());
            console().json(json);
        } else if (text) {
            left.reminders().forEach(each -> console().out().println(each.text()));
            if (left.switchedOff() > 0) {
                console().note("notices.switched-off", left.switchedOff());
            }
        } else {
            new Listing(
                            console(),
                            false,
                            "cli.column.zone",
                            "cli.column.hours-late",
                            "cli.column.collection",
                            "cli.column.name",
                            "cli.column.tail",
                            "cli.column.product",
                            "cli.column.quantity",
                            "cli.column.line")
                    .show(
                            listing -> {
                                for (OfZone zone : left.list().zones()) {
                                    for (Bag bag : zone.bags()) {
                                        for (BagLine line : bag.lines()) {
                                            listing.row(Map::of, () -> cells(zone, bag, line));
                                        }
                                    }
                                }
                            });
        }
    }

    private List<String> cells(OfZone zone, Bag bag, BagLine line) {
        return List.of(
                console().named(zone.zone()),
                Integer.toString(zone.hoursLate()),
                Integer.toString(bag.collectionNumber()),
                bag.name().reveal(),
                bag.tail4(),
                line.productAndVariant(),
                Integer.toString(line.quantity()),
                LineIds.of(line.id()));
    }

    private static Map<String, Object> json(LateGoods.Left left, ZoneId where) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OfZone zone : left.list().zones()) {
            for (Bag bag : zone.bags()) {
                bag.lines().forEach(line -> lines.add(line(zone, bag, line)));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("round_id", left.round().id().toString());
        json.put(
                "ready_at",
                left.lateness().map(each -> RoundJson.time(each.ready(), where)).orElse(null));
        json.put("pieces", left.list().totals().pieces());
        json.put("uncollected", lines);
        json.put("reminders", left.reminders().stream().map(CounterLate::reminder).toList());
        json.put("switched_off", left.switchedOff());
        return json;
    }

    private static Map<String, Object> line(OfZone zone, Bag bag, BagLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", line.orderId().toString());
        json.put("line_id", LineIds.of(line.id()));
        json.put("collection_number", bag.collectionNumber());
        json.put("join_number", line.joinNumber());
        json.put("name", Shown.text(bag.name()));
        json.put("tail4", Shown.text(bag.tail4()));
        json.put("product", line.product());
        json.put("variant", Shown.text(line.variant()));
        json.put("zone", zone.zone().name());
        json.put("qty", line.quantity());
        json.put("hours_late", zone.hoursLate());
        return json;
    }

    private static Map<String, Object> json(TakeBackLeftovers.Gone gone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", gone.leftover().id().toString());
        json.put("line_id", LineIds.of(gone.line().id()));
        json.put("collection_number", gone.bag().collectionNumber());
        json.put("product", gone.line().productAndVariant());
        json.put("qty", gone.leftover().quantity());
        json.put("fate", gone.leftover().fate().name());
        json.put("reason", gone.leftover().reason());
        return json;
    }

    private static Map<String, Object> reminder(LateGoods.Reminder each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("collection_number", each.bag().collectionNumber());
        json.put("text", each.text());
        return json;
    }
}

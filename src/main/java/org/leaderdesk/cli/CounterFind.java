package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.desk.pickup.CounterFound;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Elsewhere;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds who stands at the counter, with what is theirs in the round. */
@Command
final class CounterFind extends RoundCommand {

    private static final int MOST = 5;

    @Parameters(paramLabel = "QUERY", descriptionKey = "cli.option.counter-query")
    private String query = "";

    CounterFind(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    try (Counter counter = new Counter(session, round(session).id())) {
                        Counter.Progress progress = counter.progress();
                        long start = System.nanoTime();
                        CounterFound found = counter.find(query);
                        long micros = (System.nanoTime() - start) / 1000;
                        if (found.isNobody()) {
                            found = known(session, counter);
                        }
                        if (found.isNobody()) {
                            console().note("cli.counter.nobody", progress.round().name());
                        }
                        tell(found, micros);
                    }
                    return DONE;
                });
    }

    /** Who is not in the round may yet be known, and then it is said why they are not. */
    private CounterFound known(Session session, Counter counter) {
        try (MemberIndex index = new BuildMemberIndex(session).run()) {
            return counter.known(
                    new FindMembers(session, index)
                            .run(query, MOST).stream().map(FoundMember::id).toList());
        }
    }

    private void tell(CounterFound found, long micros) {
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("matches", found.here().stream().flatMap(b -> orders(b).stream()).toList());
            json.put("elsewhere", found.elsewhere().stream().map(CounterFind::json).toList());
            json.put("product", found.product().orElse(null));
            json.put("micros", micros);
            console().json(json);
            return;
        }
        for (CounterBag bag : found.here()) {
            console()
                    .say(
                            "cli.counter.bag",
                            Integer.toString(bag.bag().collectionNumber()),
                            bag.bag().name().reveal(),
                            bag.bag().tail4(),
                            room(bag),
                            state(bag));
            if (!bag.places().isEmpty()) {
                console().say("cli.counter.places", CounterPack.places(bag, console()));
            }
            for (CounterLine line : bag.lines()) {
                console()
                        .say(
                                "cli.counter.line",
                                LineIds.of(line.id()),
                                line.line().productAndVariant(),
                                Integer.toString(line.open()),
                                Integer.toString(line.line().quantity()));
            }
        }
        for (Elsewhere each : found.elsewhere()) {
            console()
                    .say(
                            "cli.counter.elsewhere",
                            each.name().reveal(),
                            each.tail4(),
                            console().messages().text(whyKey(each.why()), each.round()));
        }
        found.product().ifPresent(product -> console().say("cli.counter.product", product));
    }

    private String state(CounterBag bag) {
        String state = console().messages().text(stateKey(bag.state()));
        return bag.shortPieces() == 0
                ? state
                : console().messages().text("cli.counter.state.short", state, bag.shortPieces());
    }

    private static String stateKey(CounterBag.State state) {
        return switch (state) {
            case WAITING -> "cli.counter.state.waiting";
            case PARTLY_COLLECTED -> "cli.counter.state.partly";
            case COLLECTED -> "cli.counter.state.collected";
            case NOTHING_LEFT -> "cli.counter.state.nothing-left";
        };
    }

    private static String whyKey(Elsewhere.Why why) {
        return switch (why) {
            case OTHER_ROUND -> "cli.counter.why.round";
            case NOT_PAID -> "cli.counter.why.unpaid";
            case CANCELLED -> "cli.counter.why.cancelled";
            case REFUNDED -> "cli.counter.why.refunded";
            case NOT_COLLECTED_HERE -> "cli.counter.why.not-here";
            case NOTHING_WAITS -> "cli.counter.why.nothing";
        };
    }

    /** One match an order, whose lines lie in one bag with those of other orders. */
    private static List<Map<String, Object>> orders(CounterBag bag) {
        Map<UUID, List<CounterLine>> byOrder =
                bag.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.line().orderId(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Map<String, Object>> orders = new ArrayList<>();
        byOrder.forEach((id, lines) -> orders.add(order(bag, id, lines)));
        return orders;
    }

    private static Map<String, Object> order(CounterBag bag, UUID id, List<CounterLine> lines) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", id.toString());
        json.put("collection_number", bag.bag().collectionNumber());
        json.put("join_number", lines.getFirst().line().joinNumber());
        json.put("name", Shown.text(bag.bag().name()));
        json.put("tail4", Shown.text(bag.bag().tail4()));
        json.put("room", Shown.text(room(bag)));
        json.put("state", new CounterBag(bag.bag(), lines, bag.places()).state().name());
        json.put("places", CounterPack.places(bag));
        json.put("lines", lines.stream().map(CounterFind::json).toList());
        return json;
    }

    private static Map<String, Object> json(CounterLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line_id", LineIds.of(line.id()));
        json.put("product", line.line().product());
        json.put("variant", Shown.text(line.line().variant()));
        json.put("qty", line.line().quantity());
        json.put("handed", line.handed());
        json.put("short", line.shortPieces());
        return json;
    }

    private static Map<String, Object> json(Elsewhere each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", each.orderId().toString());
        json.put("name", Shown.text(each.name()));
        json.put("tail4", Shown.text(each.tail4()));
        json.put("why", each.why().name());
        json.put("round", Shown.text(each.round()));
        return json;
    }

    private static String room(CounterBag bag) {
        String building = bag.bag().building().reveal();
        String room = bag.bag().room().reveal();
        return building.isEmpty() || room.isEmpty() ? building + room : building + "-" + room;
    }
}

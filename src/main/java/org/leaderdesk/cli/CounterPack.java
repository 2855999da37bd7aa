package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PackBag;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.product.TemperatureZone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a packed bag somewhere, or says that it stands where its number does. */
@Command
final class CounterPack extends RoundCommand {

    @Parameters(index = "0", paramLabel = "BAG", descriptionKey = "cli.option.bag")
    private String bag = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PLACE",
            descriptionKey = "cli.option.place")
    private @Nullable String place;

    @Option(names = "--zone", descriptionKey = "cli.option.zone-of-bag")
    private @Nullable TemperatureZone zone;

    @Option(names = "--nowhere", descriptionKey = "cli.option.nowhere")
    private boolean nowhere;

    CounterPack(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        String name = place;
        if ((name == null) != nowhere) {
            throw new Refused(RefusalCode.OPTIONS_EXCLUDE, "PLACE", "--nowhere");
        }
        return writing(
                session -> {
                    try (PackBag pack = new PackBag(session, round(session).id())) {
                        CounterBag found = pack.find(bag);
                        tell(
                                name == null
                                        ? pack.putBack(found.bag().ownerId(), none(found))
                                        : pack.run(
                                                        found.bag().ownerId(),
                                                        Optional.ofNullable(zone),
                                                        name)
                                                .bag());
                    }
                    return DONE;
                });
    }

    private Map<TemperatureZone, Optional<String>> none(CounterBag found) {
        Map<TemperatureZone, Optional<String>> none = new EnumMap<>(TemperatureZone.class);
        for (TemperatureZone each : found.places().keySet()) {
            if (zone == null || zone == each) {
                none.put(each, Optional.empty());
            }
        }
        return none;
    }

    private void tell(CounterBag found) {
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("collection_number", found.bag().collectionNumber());
            json.put("name", Shown.text(found.bag().name()));
            json.put("tail4", Shown.text(found.bag().tail4()));
            json.put("places", places(found));
            console().json(json);
            return;
        }
        console()
                .say(
                        "cli.counter.packed",
                        Integer.toString(found.bag().collectionNumber()),
                        places(found, console()));
    }

    /** Where a bag stands, in words; blank where it is nowhere. */
    static String places(CounterBag bag, Console console) {
        return bag.places().entrySet().stream()
                .map(each -> console.named(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Where a bag stands, by zone; what is nowhere is not in it. */
    static Map<String, Object> places(CounterBag bag) {
        Map<String, Object> json = new LinkedHashMap<>();
        bag.places().forEach((zone, name) -> json.put(zone.name(), name));
        return json;
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ArrangeShelves;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows on which shelf which numbers stand, or arranges the shelves anew. */
@Command
final class RoundShelves extends RoundCommand {

    private static final Pattern SHELF = Pattern.compile("(\\w+):(\\d{1,6})-(\\d{1,6})=(.+)");

    @ArgGroup(exclusive = true)
    private What what = new What();

    private static final class What {

        @Option(
                names = "--set",
                arity = "1..*",
                paramLabel = "ZONE:FROM-TO=NAME",
                descriptionKey = "cli.option.shelf")
        private List<String> shelves = new ArrayList<>();

        @Option(names = "--none", descriptionKey = "cli.option.no-shelves")
        private boolean none;
    }

    RoundShelves(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<Shelf> typed = what.shelves.stream().map(RoundShelves::parsed).toList();
        return writing(
                session -> {
                    UUID round = round(session).id();
                    ArrangeShelves arrange = new ArrangeShelves(session);
                    tell(
                            typed.isEmpty() && !what.none
                                    ? arrange.show(round)
                                    : arrange.run(round, typed));
                    return DONE;
                });
    }

    private static Shelf parsed(String typed) {
        Matcher parts = SHELF.matcher(typed);
        if (!parts.matches()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--set", typed);
        }
        try {
            return new Shelf(
                    TemperatureZone.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    parts.group(4));
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--set", typed);
        }
    }

    private void tell(ArrangeShelves.Arranged arranged) {
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("round_id", arranged.round().id().toString());
            json.put("highest", arranged.highest());
            json.put("shelves", arranged.shelves().stream().map(RoundShelves::json).toList());
            console().json(json);
            return;
        }
        new Listing(
                        console(),
                        false,
                        "cli.column.zone",
                        "cli.column.from",
                        "cli.column.to",
                        "cli.column.shelf")
                .show(
                        listing -> {
                            for (Shelf each : arranged.shelves()) {
                                listing.row(
                                        Map::of,
                                        () ->
                                                List.of(
                                                        console().named(each.zone()),
                                                        Integer.toString(each.first()),
                                                        Integer.toString(each.last()),
                                                        each.name()));
                            }
                        });
    }

    private static Map<String, Object> json(Shelf shelf) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zone", shelf.zone().name());
        json.put("first", shelf.first());
        json.put("last", shelf.last());
        json.put("name", shelf.name());
        return json;
    }
}

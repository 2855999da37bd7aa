package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.domain.region.AreaSum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the areas beneath one, with what was earned in each. */
@Command
final class RegionAreas extends AnyBookCommand {

    @Option(names = "--area", paramLabel = "ID", descriptionKey = "cli.option.region-area")
    private @Nullable String area;

    @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.stats-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.stats-to")
    private @Nullable String to;

    RegionAreas(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<AreaSum> sums =
                            new ReadRegion(session)
                                    .areas(
                                            Optional.ofNullable(area).map(Ids::parse),
                                            PlanDates.range(session, from, to));
                    Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "region-report.area",
                                    "region-report.told",
                                    "region-report.orders",
                                    "region-report.amount");
                    listing.show(
                            _ ->
                                    sums.stream()
                                            .sorted(order())
                                            .forEach(
                                                    each ->
                                                            listing.row(
                                                                    () -> json(each),
                                                                    () -> cells(each))));
                    return DONE;
                });
    }

    private Comparator<AreaSum> order() {
        return Comparator.comparing(
                each -> json() ? each.area().id().toString() : each.area().name());
    }

    private static List<String> cells(AreaSum sum) {
        return List.of(
                sum.area().id().toString(),
                sum.area().name(),
                Integer.toString(sum.leaders()),
                Long.toString(sum.orders()),
                sum.sales().toString());
    }

    static Map<String, Object> json(AreaSum sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("area_id", sum.area().id().toString());
        json.put("name", sum.area().name());
        json.put("parent_id", Shown.id(sum.area().parent()));
        json.put("leaders", sum.leaders());
        json.putAll(RegionJson.sums(sum.orders(), sum.sales()));
        return json;
    }
}

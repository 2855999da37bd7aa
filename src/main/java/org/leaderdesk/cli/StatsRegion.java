package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.domain.region.Trend;
import org.leaderdesk.i18n.RegionWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the leaders of an area with how they stand, or what is usual among them. */
@Command
final class StatsRegion extends AnyBookCommand {

    @Option(names = "--area", paramLabel = "ID", descriptionKey = "cli.option.region-area")
    private @Nullable String area;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.health-date")
    private @Nullable String date;

    @Option(names = "--light", paramLabel = "LIGHT", descriptionKey = "cli.option.region-light")
    private @Nullable Light light;

    @Option(names = "--star", paramLabel = "N", descriptionKey = "cli.option.region-star")
    private @Nullable Integer star;

    @Option(names = "--trend", paramLabel = "TREND", descriptionKey = "cli.option.region-trend")
    private @Nullable Trend trend;

    @Option(names = "--warning", paramLabel = "LEVEL", descriptionKey = "cli.option.region-warning")
    private @Nullable Level warning;

    @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "cli.option.region-stage")
    private @Nullable GrowthStage stage;

    @Option(names = "--tier", paramLabel = "TIER", descriptionKey = "cli.option.region-tier")
    private @Nullable LeaderTier tier;

    @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "cli.option.region-sort")
    private StandingOrder sort = StandingOrder.NEED;

    @Option(names = "--medians", descriptionKey = "cli.option.region-medians")
    private boolean medians;

    StatsRegion(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ReadRegion.Region region =
                            new ReadRegion(session)
                                    .run(
                                            Optional.ofNullable(area).map(Ids::parse),
                                            PlanDates.day(session, Optional.ofNullable(date)));
                    if (medians) {
                        medians(region.medians());
                    } else {
                        leaders(region.shown(filter(), sort));
                    }
                    return DONE;
                });
    }

    private StandingFilter filter() {
        return new StandingFilter(
                Optional.ofNullable(light),
                Optional.ofNullable(star),
                Optional.ofNullable(trend),
                Optional.ofNullable(warning),
                Optional.ofNullable(stage),
                Optional.ofNullable(tier));
    }

    private void leaders(List<ReadRegion.Listed> shown) {
        List<ReadRegion.Listed> listed = json() ? RegionJson.byId(shown) : shown;
        new Listing(
                        console(),
                        json(),
                        "cli.column.id",
                        "cli.column.name",
                        "region-report.area",
                        "cli.health.light",
                        "cli.health.score",
                        "cli.health.change",
                        "cli.region.rank",
                        "region-report.stars",
                        "cli.region.tier",
                        "cli.region.stage",
                        "region.sales-30",
                        "week-report.warnings")
                .show(
                        listing ->
                                listed.forEach(
                                        each -> listing.row(() -> json(each), () -> cells(each))));
    }

    private List<String> cells(ReadRegion.Listed each) {
        RegionWords words = new RegionWords(console().messages());
        Standing at = each.standing();
        return List.of(
                at.leader().id().toString(),
                each.name(),
                each.area(),
                words.light(at.light()),
                words.tenth(at.score()),
                words.change(at.change()),
                words.rank(each.rank()),
                words.stars(at.stars()),
                words.tier(at.tier()),
                words.stage(at.stage()),
                words.money(at.count(DayFigure.SALES_30)),
                words.warnings(at.warnings()));
    }

    private static Map<String, Object> json(ReadRegion.Listed each) {
        Map<String, Object> json = RegionJson.standing(each.standing());
        json.put("name", each.name());
        json.put("area", each.area());
        json.put("rank", each.rank().map(rank -> rank.place()).orElse(null));
        json.put("ranked", each.rank().map(rank -> rank.among()).orElse(null));
        return json;
    }

    private void medians(List<RegionMedian> medians) {
        RegionWords words = new RegionWords(console().messages());
        new Listing(
                        console(),
                        json(),
                        "week-report.kpi",
                        "region-report.median",
                        "region-report.elsewhere",
                        "region-report.many")
                .show(
                        listing ->
                                medians.forEach(
                                        each ->
                                                listing.row(
                                                        () -> RegionJson.median(each),
                                                        () ->
                                                                List.of(
                                                                        words.name(each.figure()),
                                                                        words.median(each),
                                                                        words.elsewhere(each),
                                                                        Integer.toString(
                                                                                each.of())))));
    }
}

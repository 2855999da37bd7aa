package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.desk.region.ReadStars;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.domain.region.StarRating;
import org.leaderdesk.i18n.RegionWords;

import picocli.CommandLine.Command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how many stars leaders have and why: all of a region, or in a leader's book the leader. */
@Command
final class StatsStars extends AnyBookCommand {

    StatsStars(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session ->
                        session.user().role() == Role.REGIONAL_MANAGER
                                ? region(session)
                                : own(session));
    }

    private Integer own(Session session) {
        StarRating rating = new ReadStars(session).own();
        if (json()) {
            console().json(RegionJson.stars(rating));
            return DONE;
        }
        RegionWords words = new RegionWords(console().messages());
        console().out().println(words.stars(rating) + "  " + words.next(rating));
        Listing listing =
                new Listing(
                        console(),
                        false,
                        "week-report.kpi",
                        "leader-sheet.value",
                        "leader-sheet.points",
                        "leader-sheet.alone");
        listing.show(_ -> rating.parts().forEach(each -> say(listing, words, each)));
        return DONE;
    }

    private static void say(Listing listing, RegionWords words, StarRating.Part part) {
        listing.row(
                Map::of,
                () ->
                        List.of(
                                words.star(part.indicator()),
                                words.value(part),
                                words.tenth(part.points()),
                                words.alone(part)));
    }

    private Integer region(Session session) {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        ReadRegion.Region region = new ReadRegion(session).run(Optional.empty(), today);
        List<ReadRegion.Listed> leaders = region.shown(StandingFilter.none(), StandingOrder.STARS);
        new Listing(
                        console(),
                        json(),
                        "cli.column.name",
                        "region-report.area",
                        "region-report.stars",
                        "leader-sheet.points",
                        "star.TENURE",
                        "star.SATISFACTION",
                        "star.SALES",
                        "star.SERVICE",
                        "star.DATA",
                        "star.ACTIVITY")
                .show(
                        listing ->
                                (json() ? RegionJson.byId(leaders) : leaders)
                                        .forEach(
                                                each ->
                                                        listing.row(
                                                                () -> json(each),
                                                                () -> cells(each))));
        return DONE;
    }

    private List<String> cells(ReadRegion.Listed each) {
        RegionWords words = new RegionWords(console().messages());
        StarRating rating = each.standing().stars();
        List<String> cells = new ArrayList<>();
        cells.add(each.name());
        cells.add(each.area());
        cells.add(words.stars(rating));
        cells.add(words.tenth(rating.points()));
        rating.parts().forEach(part -> cells.add(words.tenth(part.points())));
        return cells;
    }

    private static Map<String, Object> json(ReadRegion.Listed each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("leader_id", each.standing().leader().id().toString());
        json.put("name", each.name());
        json.put("area_id", each.standing().area().toString());
        json.putAll(RegionJson.stars(each.standing().stars()));
        return json;
    }
}

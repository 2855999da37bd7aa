package org.leaderdesk.book;

import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.RegionLeader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tree of areas of a region's book, and who leads where; the platform says it. */
public final class AreaTable {

    private final Transaction tx;

    AreaTable(Transaction tx) {
        this.tx = tx;
    }

    /** Every area, by its name. */
    public List<Area> all() {
        return tx.handle()
                .createQuery("SELECT id, name, parent_id FROM area ORDER BY name, id")
                .map(
                        (row, ctx) ->
                                new Area(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(3)))))
                .list();
    }

    /** Everybody who leads or led here, by name. */
    public List<RegionLeader> leaders() {
        return tx.handle()
                .createQuery(
                        "SELECT id, name, area_id, since, until FROM region_leader ORDER BY name,"
                                + " id")
                .map(
                        (row, ctx) ->
                                new RegionLeader(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        Bytes.id(row.getBytes(3)),
                                        LocalDate.parse(row.getString(4)),
                                        Optional.ofNullable(row.getString(5))
                                                .map(LocalDate::parse)))
                .list();
    }
}

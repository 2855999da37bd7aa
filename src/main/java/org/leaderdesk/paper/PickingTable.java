package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickingList;

import java.util.ArrayList;
import java.util.List;

/** 分拣单 as rows: number and quantity side by side, the join number next to them. */
final class PickingTable {

    private PickingTable() {}

    /**
     * The rows.
     *
     * @param arrivals what came, whose 溯源码 stand in the headings
     */
    static SheetTable of(PickingList list, List<Arrival> arrivals, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofLine(
                                wording.text("paper.column.collection"),
                                wording.collectionWidth(),
                                Column.Style.COLLECTION),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 28, Column.Style.PIECES),
                        Column.ofLine(wording.text("paper.column.join"), 30, Column.Style.SMALL),
                        Column.ofLine(wording.text("paper.column.name"), 0, Column.Style.NAME),
                        Column.ofLine(wording.text("paper.column.tail"), 26, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.place"), 42, Column.Style.PLACE),
                        Column.ofLine("", 11, Column.Style.TICK));
        List<SheetTable.Section> sections = new ArrayList<>();
        for (PickingList.Picked product : list.products()) {
            String zone = beside(product, arrivals, wording);
            List<SheetTable.Group> groups =
                    product.shares().stream().map(share -> group(share, wording)).toList();
            sections.add(
                    new SheetTable.Section(
                            product.name(),
                            zone,
                            wording.pieces(product.pieces()),
                            List.of(
                                    Cell.of(product.name()),
                                    Cell.of(product.category()),
                                    Cell.of(zone)),
                            groups));
        }
        return new SheetTable(
                List.of(
                        wording.text("paper.column.product"),
                        wording.text("paper.column.category"),
                        wording.text("paper.column.zone")),
                columns,
                sections);
    }

    /** Its zone, where it must be kept cold, and the batches it came from. */
    private static String beside(
            PickingList.Picked product, List<Arrival> arrivals, Wording wording) {
        String zone = wording.zone(product.zone(), product.zoneGuessed());
        List<String> codes =
                arrivals.stream()
                        .filter(each -> each.variantId().equals(product.variantId()))
                        .map(Arrival::traceCode)
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
        return codes.isEmpty() ? zone : (zone + "  " + wording.traced(codes)).strip();
    }

    private static SheetTable.Group group(PickingList.Share share, Wording wording) {
        BagLine line = share.item().line();
        return new SheetTable.Group(
                List.of(
                        List.of(
                                Cell.of(share.bag().collectionNumber()),
                                Cell.pieces(line.quantity()),
                                Cell.of(wording.joins(share.item().lines())),
                                Cell.of(wording.name(share.bag())).with("", wording.note(line)),
                                Cell.of(share.bag().tail4()),
                                Cell.of(wording.place(share.bag())),
                                Cell.EMPTY)));
    }
}

package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.ReceivingCheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 交货签收单 as rows: what goes over at the door, for both to sign. */
final class ReceiptTable {

    private ReceiptTable() {}

    static SheetTable of(ReceivingCheck check, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofLine(wording.text("paper.column.no"), 24, Column.Style.PLACE),
                        Column.ofLine(
                                wording.text("paper.column.category"), 70, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 44, Column.Style.COUNT),
                        Column.ofLine(wording.text("paper.column.spec"), 100, Column.Style.PLACE),
                        Column.ofLine(
                                wording.text("paper.column.remark"), 90, Column.Style.REMARK));
        List<SheetTable.Group> groups = new ArrayList<>();
        List<ArrivalCount> counts =
                check.counts().stream()
                        .sorted(Comparator.comparing(ArrivalCount::category))
                        .toList();
        for (ArrivalCount count : counts) {
            groups.add(
                    new SheetTable.Group(
                            List.of(
                                    List.of(
                                            Cell.of(groups.size() + 1),
                                            Cell.of(count.category()),
                                            Cell.of(count.product())
                                                    .with(
                                                            wording.zone(
                                                                    count.zone(),
                                                                    count.zoneGuessed()),
                                                            ""),
                                            Cell.of(ReceivingCheck.delivered(count)).inBold(),
                                            Cell.of(count.variant()),
                                            count.loss() > 0
                                                    ? Cell.of(
                                                            wording.text(
                                                                    "paper.loss",
                                                                    Integer.toString(count.loss())))
                                                    : Cell.EMPTY))));
        }
        return new SheetTable(
                List.of(),
                columns,
                List.of(new SheetTable.Section("", "", "", List.of(), groups)),
                List.of(
                        wording.text("paper.sign.damage"),
                        wording.text("paper.sign.delivered"),
                        wording.text("paper.sign.received")));
    }
}

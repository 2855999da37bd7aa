package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.SupplierOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * What to paste into a chat with one supplier.
 *
 * @param supplier as the paper names it
 * @param text the order, one product a line
 */
public record SupplierText(String supplier, String text) {

    static List<SupplierText> of(PrintJob job, SupplierOrder order, Wording wording) {
        boolean changes = !job.supplies().sentBefore().isEmpty();
        List<SupplierText> texts = new ArrayList<>();
        for (SupplierOrder.Supply supply : order.suppliers()) {
            String name = supply.supplier().orElseGet(() -> wording.text("paper.supplier.none"));
            StringBuilder text = new StringBuilder();
            text.append(wording.text("paper.sheet.supplier-order"))
                    .append(' ')
                    .append(job.round().name())
                    .append(" v")
                    .append(job.head().version());
            for (SupplierOrder.Item item : supply.items()) {
                text.append('\n')
                        .append(item.name())
                        .append(' ')
                        .append(wording.pieces(item.pieces()));
                if (changes && item.change() != 0) {
                    text.append(' ')
                            .append(
                                    wording.text(
                                            "paper.change", Cell.change(item.change()).text()));
                }
            }
            text.append('\n')
                    .append(wording.text("paper.total"))
                    .append(' ')
                    .append(wording.pieces(supply.pieces()));
            texts.add(new SupplierText(name, text.toString()));
        }
        return texts;
    }
}

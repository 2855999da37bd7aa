package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.SupplierOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * What to paste into a chat with one supplier.
 *
 * @param supplier as the paper names it
 * @param named whether anybody said who brings the goods
 * @param text the order, one product a line
 */
public record SupplierText(String supplier, boolean named, String text) {

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
                        .append(wording.pieces(item.pieces()))
                        .append(undecided(item.undecided(), wording));
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
                    .append(wording.pieces(supply.pieces()))
                    .append(undecided(supply.undecided(), wording));
            texts.add(new SupplierText(name, supply.supplier().isPresent(), text.toString()));
        }
        return texts;
    }

    private static String undecided(int pieces, Wording wording) {
        return pieces == 0
                ? ""
                : " " + wording.text("paper.undecided.of", Integer.toString(pieces));
    }
}

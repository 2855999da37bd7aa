package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * All that a list shows, as a text to be hashed: a list is on paper as long as its hash is that of
 * the paper. The book keeps hashes, so a single letter changed here makes every printed list look
 * out of date; the odd words are those that the first release wrote.
 */
final class ListContent {

    private ListContent() {}

    /**
     * A hash of everything a list shows, names too: a changed name is another list.
     *
     * @param beside what else the list shows, such as what came
     */
    static byte[] hash(List<Bag> bags, List<String> beside) {
        MessageDigest digest = sha256();
        beside.forEach(each -> update(digest, each));
        for (PrintedLine line : ListVersions.lines(bags)) {
            update(digest, text(line));
        }
        for (Bag bag : bags) {
            update(
                    digest,
                    String.join(
                            "\n",
                            bag.name().reveal(),
                            bag.tail4(),
                            bag.estate(),
                            bag.building().reveal(),
                            bag.room().reveal()));
            bag.remarks().forEach(remark -> update(digest, remark.reveal()));
            for (BagLine line : bag.lines()) {
                update(
                        digest,
                        String.join(
                                "\n",
                                line.productAndVariant(),
                                line.zone().name(),
                                line.recipient().map(name -> name.reveal()).orElse(""),
                                optional(line.refundInDoubt().map(ListContent::text))));
            }
        }
        return digest.digest();
    }

    /** What came with one delivery. */
    static String text(Arrival arrival) {
        return "Arrival[variantId="
                + arrival.variantId()
                + ", delivery="
                + arrival.delivery()
                + ", quantity="
                + arrival.quantity()
                + ", loss="
                + arrival.loss()
                + ", note="
                + arrival.note()
                + ", traceCode="
                + arrival.traceCode()
                + "]";
    }

    private static String text(PrintedLine line) {
        return "PrintedLine[orderId="
                + line.orderId()
                + ", place="
                + line.place()
                + ", number="
                + line.number()
                + ", variantId="
                + line.variantId()
                + ", quantity="
                + line.quantity()
                + ", refund="
                + optional(line.refund().map(Money::toString))
                + ", missing="
                + line.missing()
                + "]";
    }

    private static String text(BagLine.RefundInDoubt doubt) {
        return "RefundInDoubt[refund=" + doubt.refund() + ", candidate=" + doubt.candidate() + "]";
    }

    private static String optional(Optional<String> text) {
        return text.map(each -> "Optional[" + each + "]").orElse("Optional.empty");
    }

    /** SHA-256 of a text. */
    static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of a file's bytes. */
    static byte[] hash(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

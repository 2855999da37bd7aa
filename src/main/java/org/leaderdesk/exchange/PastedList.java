package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.WrittenAddress;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.PastedLines.Line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A 接龙 pasted from a chat: numbered lines such as {@code 1. 张三 3-1203 橙×2} below a title. What is
 * not clear is listed for a person, all of it at once, and nothing is guessed. A line without a
 * number and without goods is taken for a notice, and so is what stands below a bare total.
 */
final class PastedList {

    static final String FORMAT = "jielong-text";

    private static final int LONGEST = 1_000_000;

    private final String name;
    private final ReadOptions options;
    private final Rejections rejections;
    private final ProductDrafts products = new ProductDrafts();

    /**
     * A list to be read.
     *
     * @param name what it is called: its file's name, or what a person calls what was pasted
     */
    PastedList(String name, ReadOptions options) {
        this.name = name;
        this.options = options;
        this.rejections = new Rejections(name);
    }

    OrderFile read(String text) {
        if (text.length() > LONGEST) {
            throw new Refused(RefusalCode.FILE_TOO_LARGE, name, LONGEST);
        }
        List<Line> lines = PastedLines.of(VisibleText.of(text), options.estates());
        if (lines.isEmpty()) {
            throw new Refused(RefusalCode.FILE_NO_LIST, name);
        }
        List<PastedEntry> entries =
                lines.stream().map(each -> PastedEntry.of(each.text(), options.estates())).toList();
        Set<String> goods = new HashSet<>();
        entries.forEach(each -> each.items().forEach(item -> goods.add(item.product().name())));
        Set<String> numbers = new HashSet<>();
        List<FileOrder> orders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            PastedEntry entry = entries.get(i);
            boolean again = !line.number().isEmpty() && !numbers.add(line.number());
            if (again) {
                reject(line, RefusalCode.ENTRY_TWICE, "");
            } else if (isRead(line, entry, goods)) {
                orders.add(order(line, entry));
            }
        }
        return new OrderFile(
                name,
                FORMAT,
                "",
                lines.size(),
                0,
                false,
                false,
                false,
                Optional.empty(),
                rejections.isEmpty() ? List.copyOf(orders) : List.of(),
                products.finish(),
                Optional.empty(),
                rejections.shown(),
                rejections.beyond());
    }

    /** Whether it says who, what and how many; what it does not say is listed. */
    private boolean isRead(Line line, PastedEntry entry, Set<String> goods) {
        Optional<String> cancelled = PastedNotices.cancelled(line.text());
        Optional<String> example = PastedNotices.example(line.text());
        List<String> unread = new ArrayList<>(entry.unread());
        boolean nothing = unread.isEmpty() && entry.items().isEmpty();
        entry.rest().stream().filter(part -> nothing || goods.contains(part)).forEach(unread::add);
        boolean unnamed = entry.who().isEmpty() && entry.phone().isEmpty();
        if (line.text().isEmpty()) {
            reject(line, RefusalCode.VALUE_TOO_LONG, "…");
        } else if (cancelled.isPresent()) {
            reject(line, RefusalCode.ENTRY_CANCELLED, cancelled.get());
        } else if (example.isPresent()) {
            reject(line, RefusalCode.ENTRY_EXAMPLE, example.get());
        } else if (line.number().isEmpty()) {
            reject(line, RefusalCode.ENTRY_WITHOUT_NUMBER, "");
        } else if (!unread.isEmpty()) {
            reject(line, RefusalCode.ENTRY_UNCLEAR, shown(entry, unread));
        } else if (entry.items().isEmpty()) {
            reject(line, RefusalCode.ENTRY_NO_GOODS, "");
        } else if (entry.isNameDoubtful() || unnamed || goods.contains(entry.who())) {
            reject(line, RefusalCode.ENTRY_NO_NAME, "");
        } else {
            return true;
        }
        return false;
    }

    private void reject(Line line, RefusalCode code, String value) {
        rejections.add(line.row(), line.number(), value, false, code);
    }

    /** The words that were not read, without the person's name and what may be a phone. */
    private static String shown(PastedEntry entry, List<String> words) {
        String text = String.join(" ", words);
        String nameless = entry.who().isEmpty() ? text : text.replace(entry.who(), "…");
        return DigitRuns.masked(PersonalText.of(nameless)).reveal();
    }

    private FileOrder order(Line line, PastedEntry parts) {
        List<FileLine> lines =
                parts.items().stream()
                        .map(
                                item ->
                                        new FileLine(
                                                products.of(item.product(), "").finish(),
                                                item.quantity(),
                                                null,
                                                null))
                        .toList();
        String remark = String.join(" ", parts.rest());
        return new FileOrder(
                line.row(),
                Optional.empty(),
                List.of(line.number()),
                Optional.empty(),
                Optional.of(parts.who()).filter(who -> !who.isEmpty()).map(PersonalText::of),
                Optional.empty(),
                parts.phone(),
                parts.address().isEmpty()
                        ? Optional.empty()
                        : Optional.of(WrittenAddress.of(parts.address()).split(options.estates())),
                remark.isEmpty() ? Optional.empty() : Optional.of(PersonalText.of(remark)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines);
    }
}

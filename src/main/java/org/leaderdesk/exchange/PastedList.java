package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.WrittenAddress;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 接龙 pasted from a chat: numbered lines such as {@code 1. 张三 3-1203 橙×2} below a title. Lines
 * without a number belong to the entry above where they count something, else to nobody.
 */
final class PastedList {

    static final String FORMAT = "jielong-text";

    private static final int LONGEST = 1_000_000;
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*([0-9]{1,5})\\s*(?:[.．、)）:：](?![0-9])|\\s)\\s*(\\S.*)");

    private record Entry(int row, String number, StringBuilder text) {}

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
        List<Entry> entries = entries(VisibleText.of(text));
        if (entries.isEmpty()) {
            throw new Refused(RefusalCode.FILE_NO_LIST, name);
        }
        List<PastedEntry> parts =
                entries.stream().map(e -> PastedEntry.of(e.text().toString())).toList();
        Set<String> names = new HashSet<>();
        parts.forEach(p -> p.items().forEach(item -> names.add(item.product().name())));
        Set<String> numbers = new HashSet<>();
        List<FileOrder> orders = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!numbers.add(entry.number())) {
                reject(entry, RefusalCode.ORDER_CONTRADICTS_ITSELF);
            } else if (isUnclear(parts.get(i), names)) {
                reject(entry, RefusalCode.BAD_PRODUCT_LIST);
            } else {
                orders.add(order(entry, parts.get(i)));
            }
        }
        return new OrderFile(
                name,
                FORMAT,
                "",
                entries.size(),
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

    /** An entry of nobody, that orders nothing, or names a product without saying how many. */
    private static boolean isUnclear(PastedEntry entry, Set<String> names) {
        return entry.items().isEmpty()
                || entry.who().isEmpty() && entry.phone().isEmpty()
                || entry.leavesGoods()
                || entry.rest().stream().anyMatch(names::contains);
    }

    private void reject(Entry entry, RefusalCode code) {
        rejections.add(entry.row(), entry.number(), entry.text().toString(), true, code);
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher numbered = NUMBERED.matcher(lines[i]);
            if (numbered.matches()) {
                entries.add(
                        new Entry(i + 1, numbered.group(1), new StringBuilder(numbered.group(2))));
            } else if (!entries.isEmpty() && hasGoods(lines[i])) {
                entries.getLast().text().append(' ').append(lines[i]);
            }
        }
        return entries;
    }

    private static boolean hasGoods(String line) {
        PastedEntry entry = PastedEntry.of("？ " + line);
        return !entry.items().isEmpty() || entry.leavesGoods();
    }

    private FileOrder order(Entry entry, PastedEntry parts) {
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
                entry.row(),
                Optional.empty(),
                List.of(entry.number()),
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

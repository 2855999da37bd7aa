package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.Phone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered line of a pasted 接龙, taken apart: who, where, what and how many.
 *
 * @param who the name in front
 * @param address the part that looks like a building and room, blank where none does
 * @param phone a phone number among the parts
 * @param items products with a count
 * @param rest parts that are none of these
 */
record PastedEntry(
        String who,
        String address,
        Optional<Phone> phone,
        List<ProductText.Counted> items,
        List<String> rest) {

    private static final Pattern GAP = Pattern.compile("[\\s,，、;；|/]+");
    private static final Pattern COUNT_GAP = Pattern.compile("\\s*([×✕*+])\\s*(?=[0-9])");
    private static final Pattern LETTER_GAP =
            Pattern.compile("(?<=[\\p{IsHan})）\\s])\\s*[xX]\\s*(?=[0-9])");

    private static final String PIECES = "(?:份|盒|箱|袋|个|件|只|包|瓶|罐|提|条|桶|套)";
    private static final String MEASURES =
            "(?:公斤|千克|斤|两|克|[kK][gG]|[gG]|毫升|升|[mM]?[lL]|板|排|串|颗|粒|枚|把|捆|扎|筐|篮)";

    /** Three figures without a sign are a room more often than a count. */
    private static final Pattern ITEM =
            Pattern.compile(
                    "((?:(?![×*+][0-9]).)*?[^0-9×*+.~-])(?:[×*+]|(?![0-9]{3}$))([0-9]{1,3})"
                            + PIECES
                            + "?");

    /** Goods with a count that is none: half a piece, a weight, a number in words. */
    private static final Pattern UNCOUNTED =
            Pattern.compile(
                    ".*×.*|.*\\p{IsHan}[)）]?[0-9]{1,3}(?:[.~-][0-9]+)?|.*[0-9一二两三四五六七八九十半](?:"
                            + PIECES
                            + "|"
                            + MEASURES
                            + ")");

    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?1[0-9]{2}[0-9*]{8}");
    private static final Pattern ADDRESS =
            Pattern.compile(".*?[0-9A-Za-z]{1,4}(?:-|#|号楼?|栋|幢|座|楼|弄).*[0-9]{2,5}[A-Za-z]?[室号]?");

    /** Takes a line apart that had its number cut off. */
    static PastedEntry of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String joined = COUNT_GAP.matcher(folded).replaceAll("×");
        joined = LETTER_GAP.matcher(joined).replaceAll("×");
        String who = "";
        String address = "";
        Optional<Phone> phone = Optional.empty();
        List<ProductText.Counted> items = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String part : GAP.split(joined.strip())) {
            Matcher item = ITEM.matcher(part);
            if (part.isEmpty()) {
                continue;
            }
            if (PHONE.matcher(part).matches()) {
                phone = Phone.parse(part);
            } else if (who.isEmpty() && !part.contains("×") && !isPlace(part, phone)) {
                who = part;
            } else if (!part.contains("×") && ADDRESS.matcher(part).matches()) {
                address = part;
            } else if (item.matches() && Integer.parseInt(item.group(2)) > 0) {
                ProductText product = ProductText.split(item.group(1).strip());
                items.add(new ProductText.Counted(product, Integer.parseInt(item.group(2))));
            } else {
                rest.add(part);
            }
        }
        return new PastedEntry(who, address, phone, items, rest);
    }

    /** Whether a part that is no counted product looks like one: a person must say what it is. */
    boolean leavesGoods() {
        return rest.stream().anyMatch(part -> UNCOUNTED.matcher(part).matches());
    }

    /** Whether a line that began with a phone goes on with the room, and names nobody. */
    private static boolean isPlace(String part, Optional<Phone> phone) {
        return phone.isPresent() && ADDRESS.matcher(part).matches();
    }
}

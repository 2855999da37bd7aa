package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.Phone;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered line of a pasted 接龙, taken apart: who, where, what and how many.
 *
 * @param who the name in front; the room where a line names nobody else
 * @param address the part that looks like a building and room, blank where none does
 * @param phone a phone number among the parts
 * @param items products with a count
 * @param unread parts that look like goods and are not clearly counted
 * @param rest parts that are none of these
 */
record PastedEntry(
        String who,
        String address,
        Optional<Phone> phone,
        List<ProductText.Counted> items,
        List<String> unread,
        List<String> rest) {

    private static final Pattern GAP =
            Pattern.compile(
                    "(?:[\\s,，、;；。!?|]|/(?![0-9])|(?<![0-9])/|[~.](?![^\\s~.])|(?<![0-9]):|:(?![0-9]))+");
    private static final Pattern COUNT_GAP = Pattern.compile("\\s*([×✕*+])\\s*(?=[0-9])");
    private static final Pattern LETTER_GAP =
            Pattern.compile("(?<=[\\p{IsHan})）\\s])\\s*[xX]\\s*(?=[0-9])");
    private static final Pattern JOINING_GAP = Pattern.compile("\\s*([+&])\\s*(?=[^0-9\\s])");

    private static final Pattern DOOR_GAP =
            Pattern.compile("(?<=[0-9](?:号楼?|栋|幢|座|弄|单元|门))\\s+(?=[0-9]{3,4}室?(?:[\\s,，]|$))");

    private static final String PHONE_LABEL =
            "(?:联系)?(?:电话|手机|号码|方式|(?i:tel|phone|mobile))(?:号码?)?\\s*[:.]?\\s*";
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?:(?:"
                            + PHONE_LABEL
                            + ")?(?<![0-9])(?<mobile>(?:(?:\\+|00)?86[ -]?)?"
                            + "1[3-9][0-9][ -]?[0-9*]{4}[ -]?[0-9]{4})|"
                            + PHONE_LABEL
                            + "(?<landline>0[0-9]{2,3}[ -]?[0-9]{7,8}))(?![0-9])");

    private static final Pattern LABELLED_PLACE =
            Pattern.compile(
                    "(?:收货)?(?:地址|住址|门牌号?|房号|房间号)\\s*:?\\s*"
                            + "(?<place>\\p{IsHan}{0,12}[0-9A-Za-z][0-9A-Za-z号楼栋幢座弄室单元层门期区#-]*)"
                            + "(?=[\\s,，、;；。|/]|$)");

    /** Takes a line apart that had its number cut off. */
    static PastedEntry of(String text, Set<String> estates) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher phone = PHONE.matcher(folded);
        Optional<Phone> number = Optional.empty();
        if (phone.find()) {
            String found = phone.group("mobile");
            number = Phone.parse(found == null ? phone.group("landline") : found);
            folded = without(folded, phone);
        }
        Matcher labelled = LABELLED_PLACE.matcher(folded);
        String place = "";
        if (labelled.find()) {
            place = labelled.group("place");
            folded = without(folded, labelled);
        }
        PastedParts parts = new PastedParts(estates, place, number.isPresent());
        for (String part : GAP.split(joined(folded))) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.entry(number);
    }

    /** Whether the name in front looks like goods, and nothing says that it is a name. */
    boolean isNameDoubtful() {
        return (!PastedGoods.of(who).isEmpty() || PastedGoods.isLikely(who))
                && address.isEmpty()
                && phone.isEmpty();
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static String joined(String folded) {
        String counted = COUNT_GAP.matcher(folded).replaceAll("×");
        String lettered = LETTER_GAP.matcher(counted).replaceAll("×");
        String doors = DOOR_GAP.matcher(lettered).replaceAll("");
        return JOINING_GAP.matcher(doors.strip()).replaceAll("$1");
    }
}

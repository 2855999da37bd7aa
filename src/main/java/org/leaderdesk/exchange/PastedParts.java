package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.member.WrittenAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a pasted line as they come, each to where it belongs. */
final class PastedParts {

    private static final Pattern PLACE =
            Pattern.compile(".*?[0-9A-Za-z]{1,4}(?:-|#|号楼?|栋|幢|座|楼|弄).*[0-9]{2,5}[A-Za-z]?[室号]?");
    private static final Pattern DOOR_IN_NAME =
            Pattern.compile(
                    "(?<![0-9A-Za-z-])[0-9]{1,3}(?:-|#|号楼?|栋|幢|座)"
                            + "(?:[0-9]{1,2}(?:-|单元|门))?[0-9]{3,4}(?![0-9])室?");
    private static final Pattern BARE_COUNT = Pattern.compile("[0-9]{1,2}");

    private final Set<String> estates;
    private final boolean phoned;
    private final List<ProductText.Counted> items = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private String who = "";
    private String estate = "";
    private String place;
    private boolean afterRest;

    PastedParts(Set<String> estates, String place, boolean phoned) {
        this.estates = estates;
        this.place = place;
        this.phoned = phoned;
    }

    void add(String part) {
        List<ProductText.Counted> goods = PastedGoods.of(part);
        boolean counted = !goods.isEmpty();
        boolean wasRest = afterRest;
        afterRest = false;
        if (estates.contains(part)) {
            estate = part;
        } else if (isName(part, counted || PastedGoods.isLikely(part))) {
            who = part;
        } else if (place.isEmpty() && isPlace(part, counted)) {
            place = part;
        } else if (counted) {
            items.addAll(goods);
        } else if (wasRest && BARE_COUNT.matcher(part).matches()) {
            unread.add(rest.removeLast() + " " + part);
        } else if (PastedGoods.isLikely(part)) {
            unread.add(part);
        } else {
            rest.add(part);
            afterRest = true;
        }
    }

    /** The first part is the name even if it looks like goods; later ones only if they do not. */
    private boolean isName(String part, boolean goods) {
        boolean first = place.isEmpty() && estate.isEmpty() && !phoned;
        return who.isEmpty()
                && !part.contains("×")
                && (first || !goods)
                && !(phoned && PLACE.matcher(part).matches())
                && !isDoor(part);
    }

    /** A door alone, or in a known estate: 张三3-1203 is somebody's name. */
    private boolean isDoor(String part) {
        Address address = WrittenAddress.of(part).split(estates);
        return !address.room().isBlank()
                && !address.building().isBlank()
                && (address.estate().isEmpty() || estates.contains(address.estate()));
    }

    /** 2号套餐10 has a building's sign too, and is goods. */
    private boolean isPlace(String part, boolean counted) {
        return !part.contains("×")
                && PLACE.matcher(part).matches()
                && (!counted || !WrittenAddress.of(part).split(estates).room().isBlank());
    }

    PastedEntry entry(Optional<Phone> phone) {
        Matcher door = DOOR_IN_NAME.matcher(who);
        String where = place.isEmpty() && door.find() ? door.group() : place;
        String name = who.isEmpty() && phone.isEmpty() ? place : who;
        return new PastedEntry(name, estate + where, phone, items, unread, rest);
    }
}

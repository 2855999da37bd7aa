package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.PersonalText;

import java.util.List;
import java.util.UUID;

/**
 * What one member carries away: one bag, one collection number, however many orders.
 *
 * @param ownerId the member, or the order where an order has no member
 * @param collectionNumber the number called out at the counter, from 1, unique in its round
 * @param name whose bag it is; the nickname where no recipient is known; blank if neither is
 * @param tail4 last four digits of the phone; blank where unknown
 * @param estate the housing estate; blank where unknown
 * @param building 楼号; blank where unknown
 * @param room 房号; blank where unknown
 * @param remarks the orders' remarks with digit runs masked, without repeats
 * @param lines picked lines, by group buy, then order, then place
 */
public record Bag(
        UUID ownerId,
        int collectionNumber,
        PersonalText name,
        String tail4,
        String estate,
        PersonalText building,
        PersonalText room,
        List<PersonalText> remarks,
        List<BagLine> lines) {

    /** The same bag with some of its lines. */
    public Bag with(List<BagLine> some) {
        return new Bag(
                ownerId, collectionNumber, name, tail4, estate, building, room, remarks, some);
    }

    public int pieces() {
        return lines.stream().mapToInt(BagLine::quantity).sum();
    }

    /** What stands on its paper, the same goods of several orders on one line. */
    public List<BagItem> items() {
        return BagItem.of(this);
    }

    /** The join numbers in this bag, each once, in line order. */
    public List<String> joinNumbers() {
        return lines.stream().map(BagLine::joinNumber).distinct().toList();
    }
}

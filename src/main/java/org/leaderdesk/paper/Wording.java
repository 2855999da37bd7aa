package org.leaderdesk.paper;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.DoorList;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.i18n.Messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How bags and lines of one round are put into words on paper. */
final class Wording {

    private static final int LAST_CIRCLED = 20;

    private final Messages messages;
    private final List<String> groupBuys;
    private final boolean severalEstates;
    private final int digits;

    Wording(Messages messages, RoundContents round) {
        this.messages = messages;
        this.groupBuys = round.groupBuys();
        this.digits =
                Integer.toString(
                                round.bags().stream()
                                        .mapToInt(Bag::collectionNumber)
                                        .max()
                                        .orElse(0))
                        .length();
        this.severalEstates =
                round.bags().stream().map(Bag::estate).filter(e -> !e.isBlank()).distinct().count()
                        > 1;
    }

    /** Wide enough that no collection number of the round is ever broken, in points. */
    float collectionWidth() {
        return Math.max(3, digits) * Column.Style.COLLECTION.size() * 0.6f;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** #18, or ①#18 ②#7 where the round has several group buys; the page's head says which is ①. */
    String joins(Bag bag) {
        Set<String> joins = new LinkedHashSet<>();
        bag.lines().forEach(line -> joins.add(join(line)));
        return String.join(" ", joins);
    }

    String join(BagLine line) {
        return (groupBuys.size() > 1 ? sign(groupBuys.indexOf(line.groupBuy())) : "")
                + "#"
                + line.joinNumber();
    }

    /** The group buys with the signs that stand before join numbers. */
    String groupBuys() {
        if (groupBuys.size() == 1) {
            return groupBuys.getFirst();
        }
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < groupBuys.size(); i++) {
            signed.add(sign(i) + groupBuys.get(i));
        }
        return String.join("  ", signed);
    }

    private static String sign(int groupBuy) {
        if (groupBuy < 0) {
            return "?";
        }
        return groupBuy < LAST_CIRCLED
                ? Character.toString('①' + groupBuy)
                : "(" + (groupBuy + 1) + ")";
    }

    String name(Bag bag) {
        return bag.name().isBlank() ? text("paper.name.unknown") : bag.name().reveal();
    }

    /** 21-501, with its estate where the round has several. */
    String place(Bag bag) {
        String door =
                List.of(bag.building(), bag.room()).stream()
                        .map(PersonalText::reveal)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("-"));
        return severalEstates && !bag.estate().isBlank() ? bag.estate() + " " + door : door;
    }

    String remarks(Bag bag) {
        return bag.remarks().stream().map(PersonalText::reveal).collect(Collectors.joining(" / "));
    }

    /** ✽冷冻, ◇冷藏? while it is a guess; blank for ambient goods. */
    String zone(TemperatureZone zone, boolean guessed) {
        return switch (zone) {
            case AMBIENT -> "";
            case CHILLED -> text("paper.zone.chilled") + (guessed ? "?" : "");
            case FROZEN -> text("paper.zone.frozen") + (guessed ? "?" : "");
        };
    }

    /** The zone a list is narrowed to. */
    String only(TemperatureZone zone) {
        return switch (zone) {
            case AMBIENT -> text("paper.only.zone.AMBIENT");
            case CHILLED -> text("paper.only.zone.CHILLED");
            case FROZEN -> text("paper.only.zone.FROZEN");
        };
    }

    /** What must be known about a line besides its product: for whom, and a refund in doubt. */
    String note(BagLine line) {
        List<String> notes = new ArrayList<>();
        line.recipient().ifPresent(name -> notes.add(text("paper.for", name.reveal())));
        line.refundInDoubt()
                .ifPresent(
                        doubt ->
                                notes.add(
                                        doubt.candidate().isBlank()
                                                ? text("paper.refund.unclear", doubt.refund())
                                                : text(
                                                        "paper.refund",
                                                        doubt.refund(),
                                                        doubt.candidate())));
        return String.join("  ", notes);
    }

    /** A line's product with its zone and its note. */
    Cell item(BagLine line) {
        Cell product = Cell.of(line.productAndVariant());
        return (line.quantity() > 1 ? product.inBold() : product)
                .with(zone(line.zone(), line.zoneGuessed()), note(line));
    }

    /** The notes of all lines of a bag, each once. */
    String notes(Bag bag) {
        return bag.lines().stream()
                .map(this::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("  "));
    }

    /** 阳光花园 21 栋. */
    String building(DoorList.Building building) {
        if (building.building().isBlank()) {
            return text("paper.building.unknown", building.estate()).strip();
        }
        return text("paper.building", building.estate(), building.building().reveal()).strip();
    }

    String pieces(int pieces) {
        return text("paper.pieces", Integer.toString(pieces));
    }

    String totals(Totals totals) {
        return text(
                "paper.totals",
                Integer.toString(totals.bags()),
                Integer.toString(totals.orders()),
                Integer.toString(totals.lines()),
                Integer.toString(totals.pieces()));
    }
}

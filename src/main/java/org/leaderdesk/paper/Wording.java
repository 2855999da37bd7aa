package org.leaderdesk.paper;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
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

    Wording(Messages messages, RoundContents round) {
        this.messages = messages;
        this.groupBuys = round.groupBuys();
        this.severalEstates =
                round.bags().stream().map(Bag::estate).filter(e -> !e.isBlank()).distinct().count()
                        > 1;
    }

    String text(String key, Object... arguments) {
        return messages.text("paper." + key, arguments);
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
        return bag.name().isBlank() ? text("name.unknown") : bag.name().reveal();
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
            case CHILLED -> text("zone.chilled") + (guessed ? "?" : "");
            case FROZEN -> text("zone.frozen") + (guessed ? "?" : "");
        };
    }

    /** What must be known about a line besides its product: for whom, and a refund in doubt. */
    String note(BagLine line) {
        List<String> notes = new ArrayList<>();
        line.recipient().ifPresent(name -> notes.add(text("for", name.reveal())));
        line.refundInDoubt()
                .ifPresent(
                        doubt ->
                                notes.add(
                                        doubt.candidate().isBlank()
                                                ? text("refund.unclear", doubt.refund())
                                                : text(
                                                        "refund",
                                                        doubt.refund(),
                                                        doubt.candidate())));
        return String.join("  ", notes);
    }

    /** Zone and note of a line. */
    String zoneAndNote(BagLine line) {
        String zone = zone(line.zone(), line.zoneGuessed());
        String note = note(line);
        return zone.isEmpty() || note.isEmpty() ? zone + note : zone + "  " + note;
    }

    String pieces(int pieces) {
        return text("pieces", Integer.toString(pieces));
    }

    String totals(Totals totals) {
        return text(
                "totals",
                Integer.toString(totals.bags()),
                Integer.toString(totals.orders()),
                Integer.toString(totals.lines()),
                Integer.toString(totals.pieces()));
    }
}

package org.leaderdesk.paper;

import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagItem;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.DoorList;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.i18n.LeftOutWords;
import org.leaderdesk.i18n.Messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
        return joins(bag.lines());
    }

    String joins(List<BagLine> lines) {
        Set<String> joins = new LinkedHashSet<>();
        lines.forEach(line -> joins.add(join(line)));
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

    /** The title of a line's group buy, behind its sign where the round has several. */
    String groupBuy(BagLine line) {
        return groupBuys.size() > 1
                ? sign(groupBuys.indexOf(line.groupBuy())) + line.groupBuy()
                : line.groupBuy();
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
        String door = DoorNumber.text(bag.building(), bag.room());
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

    /**
     * The category, and the zone too while it is a guess: 生鲜 冷冻?; the section alone would sound
     * sure.
     */
    String kind(ArrivalCount count) {
        String zone = count.zoneGuessed() ? only(count.zone()) + "?" : "";
        return (count.category() + " " + zone).strip();
    }

    /** The 溯源码 of the batches goods came from. */
    String traced(List<String> codes) {
        return text("paper.trace", String.join(" ", codes));
    }

    /** What the check at the truck found: what was lost, what was seen, which batches. */
    String seen(ArrivalCount count) {
        List<String> seen = new ArrayList<>();
        if (count.loss() > 0) {
            seen.add(text("paper.loss", Integer.toString(count.loss())));
        }
        seen.addAll(count.notes());
        if (!count.traceCodes().isEmpty()) {
            seen.add(traced(count.traceCodes()));
        }
        return String.join("  ", seen);
    }

    /** What must be known about a line besides its product: for whom, and what is in doubt. */
    String note(BagLine line) {
        String label = labelNote(line);
        String refund = line.refundInDoubt().map(this::refund).orElse("");
        return label.isEmpty() || refund.isEmpty() ? label + refund : label + "  " + refund;
    }

    /** The same on a label, which hangs on the bag: what a refund may mean is nobody else's. */
    String labelNote(BagLine line) {
        String missing = line.missing() ? text("paper.missing") : "";
        String recipient = recipient(line);
        return missing.isEmpty() || recipient.isEmpty()
                ? missing + recipient
                : missing + "  " + recipient;
    }

    /** For whom of those who share a phone; blank where that is clear. */
    String recipient(BagLine line) {
        return line.recipient().map(name -> text("paper.for", name.reveal())).orElse("");
    }

    private String refund(BagLine.RefundInDoubt doubt) {
        return doubt.candidate().isBlank()
                ? text("paper.refund.unclear", doubt.refund())
                : text("paper.refund", doubt.refund(), doubt.candidate());
    }

    /** What happened to a line of the 变更单. */
    String change(ChangeSheet.Change change) {
        List<String> what = new ArrayList<>();
        if (change.gone().isPresent()) {
            what.add(gone(change.gone().get()));
        } else if (change.was().isEmpty()) {
            what.add(text("paper.changed.added"));
        } else if (change.pieces() != change.piecesBefore()) {
            what.add(moreOrFewer(change));
        }
        if (change.isMoved()) {
            what.add(
                    text(
                            "paper.changed.number",
                            Integer.toString(change.was().orElseThrow().number()),
                            Integer.toString(change.bag().collectionNumber())));
        }
        if (change.gone().isEmpty()) {
            what.addAll(doubts(change));
        }
        change.together()
                .ifPresent(
                        all ->
                                what.add(
                                        text(
                                                "paper.changed.together",
                                                Integer.toString(all.before()),
                                                Integer.toString(all.now()))));
        return String.join("  ", what);
    }

    private String moreOrFewer(ChangeSheet.Change change) {
        if (change.pieces() > change.piecesBefore()) {
            return text("paper.changed.more");
        }
        return change.isShort() ? text("paper.changed.fewer-short") : text("paper.changed.fewer");
    }

    private String gone(ChangeSheet.Gone gone) {
        return switch (gone) {
            case REFUNDED -> text("paper.changed.refunded");
            case CANCELLED -> text("paper.changed.cancelled");
            case SHORT -> text("paper.changed.short");
            case NOT_HERE -> text("paper.changed.not-here");
        };
    }

    /** What is in doubt about a line, or no longer is. */
    private List<String> doubts(ChangeSheet.Change change) {
        List<String> doubts = new ArrayList<>();
        if (change.line().missing()) {
            doubts.add(text("paper.missing"));
        } else if (change.was().map(ChangeSheet.Stood::missing).orElse(false)) {
            doubts.add(text("paper.changed.found"));
        }
        change.line()
                .refundInDoubt()
                .ifPresentOrElse(
                        doubt -> doubts.add(refund(doubt)),
                        () ->
                                change.was()
                                        .flatMap(ChangeSheet.Stood::refund)
                                        .ifPresent(
                                                was -> doubts.add(text("paper.changed.settled"))));
        return doubts;
    }

    /** Goods with their zone and their note. */
    Cell item(BagItem item) {
        BagLine line = item.line();
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

    /** A list's title; a 变更单 says of which list. */
    String title(PrintJob job) {
        String sheet = text(job.sheet().titleKey());
        return job.changes().isPresent() ? text("paper.changed.title", sheet) : sheet;
    }

    /** What of the round stands on no list. */
    Optional<String> leftOut(RoundContents.LeftOut leftOut) {
        return LeftOutWords.of(messages, leftOut.expressPieces(), leftOut.notPickedOrders());
    }

    /** What a list adds up to; on a 变更单 the changed lines alone. */
    String sums(PrintJob job, Totals totals) {
        if (job.changes().isPresent()) {
            return text(
                    "paper.changed.totals",
                    Integer.toString(totals.lines()),
                    Integer.toString(totals.bags()),
                    Integer.toString(job.changes().get().piecesBefore()),
                    Integer.toString(totals.pieces()));
        }
        if (job.sheet().isOfGoods()) {
            return text(
                    "paper.goods.totals",
                    Integer.toString(totals.lines()),
                    Integer.toString(totals.pieces()));
        }
        return text(
                "paper.totals",
                Integer.toString(totals.bags()),
                Integer.toString(totals.orders()),
                Integer.toString(totals.lines()),
                Integer.toString(totals.pieces()));
    }
}

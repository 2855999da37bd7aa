package org.leaderdesk.ui.counter;

import org.leaderdesk.desk.pickup.ListHandovers;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.counter.CounterState.Matches;
import org.leaderdesk.ui.fx.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the counter says, in the window's language. */
final class CounterWords {

    private final Texts texts;

    CounterWords(Texts texts) {
        this.texts = texts;
    }

    /** The usual reasons for taking a handover back, in the order of their digits. */
    List<String> reasons() {
        return List.of(
                texts.text("counter.reason-wrong-person"),
                texts.text("counter.reason-wrong-goods"),
                texts.text("counter.reason-not-taken"),
                texts.text("counter.reason-slip"));
    }

    /** A name, or a word where there is none. */
    String name(Bag bag) {
        return bag.name().isBlank() ? texts.text("members.nameless") : bag.name().reveal();
    }

    /** Estate and door, as far as they are known. */
    static String home(Bag bag) {
        String building = bag.building().reveal();
        String room = bag.room().reveal();
        String door =
                building.isEmpty() || room.isEmpty() ? building + room : building + "-" + room;
        return (bag.estate() + " " + door).strip();
    }

    String zone(TemperatureZone zone) {
        return switch (zone) {
            case FROZEN -> texts.text("counter.zone-frozen");
            case CHILLED -> texts.text("counter.zone-chilled");
            case AMBIENT -> texts.text("counter.zone-ambient");
        };
    }

    String collectedBy(CollectedBy by) {
        return switch (by) {
            case SELF -> texts.text("counter.by-self");
            case FAMILY -> texts.text("counter.by-family");
            case NEIGHBOUR -> texts.text("counter.by-neighbour");
        };
    }

    /** Why somebody has nothing here. */
    String why(Elsewhere each) {
        return switch (each.why()) {
            case OTHER_ROUND ->
                    each.round().isEmpty()
                            ? texts.text("counter.why-no-round")
                            : texts.text("counter.why-round", each.round());
            case NOT_PAID -> texts.text("counter.why-unpaid");
            case CANCELLED -> texts.text("counter.why-cancelled");
            case REFUNDED -> texts.text("counter.why-refunded");
            case NOT_COLLECTED_HERE -> texts.text("counter.why-not-here");
            case NOTHING_WAITS -> texts.text("counter.why-nothing");
        };
    }

    /** Why something ordered is in no bag. */
    String why(Customer.Why why) {
        return switch (why) {
            case NOT_PAID -> texts.text("counter.why-unpaid");
            case CANCELLED -> texts.text("counter.why-cancelled");
            case REFUNDED -> texts.text("counter.why-refunded");
            case NOT_COLLECTED_HERE -> texts.text("counter.why-not-here");
        };
    }

    /** Why nothing of a line is open, or less than was ordered; blank where all of it is. */
    String lessThanOrdered(CounterLine line) {
        StringBuilder why = new StringBuilder();
        if (line.shortPieces() > 0) {
            why.append(texts.text("counter.line-short", line.shortPieces()));
        }
        if (line.handed() > 0) {
            why.append(why.isEmpty() ? "" : " · ");
            why.append(texts.text("counter.line-handed", line.handed()));
        }
        if (line.leftover() > 0) {
            why.append(why.isEmpty() ? "" : " · ");
            why.append(texts.text("counter.line-leftover", line.leftover()));
        }
        return why.toString();
    }

    /** What a search that found not exactly one bag says. */
    String found(String typed, CounterDesk.Found found) {
        if (found.found().product().isPresent()) {
            return texts.text("counter.is-product", found.found().product().get());
        }
        List<Elsewhere> elsewhere = found.found().elsewhere();
        if (!found.found().here().isEmpty()) {
            return texts.text("counter.several", found.found().here().size());
        }
        if (elsewhere.isEmpty()) {
            return texts.text("counter.nobody", typed);
        }
        Elsewhere first = elsewhere.getFirst();
        return elsewhere.size() == 1
                ? texts.text("counter.elsewhere", first.name().reveal(), first.tail4(), why(first))
                : texts.text("counter.all-elsewhere", elsewhere.size());
    }

    String choose(Matches matches) {
        return matches.here().isEmpty()
                ? texts.text("counter.nobody-to-choose")
                : texts.text("counter.choose", matches.here().size());
    }

    /** Why a bag that was found hands out nothing; empty where something is open. */
    Optional<String> nothingToHand(Customer customer) {
        if (customer.bag().open() > 0) {
            return Optional.empty();
        }
        String name = name(customer.bag().bag());
        return Optional.of(
                customer.last()
                        .map(last -> texts.text("counter.collected", name, event(last)))
                        .orElseGet(() -> texts.text("counter.all-short", name)));
    }

    /** When something went over the counter, and to whom. */
    String event(Handover handover) {
        return texts.moment(handover.at()) + " · " + collectedBy(handover.collectedBy());
    }

    String nothingLeft(Basket basket) {
        return basket.customers().stream()
                .flatMap(each -> nothingToHand(each).stream())
                .findFirst()
                .orElseGet(() -> texts.text("counter.nothing-wanted"));
    }

    String handed(Basket basket, int pieces) {
        String who =
                basket.customers().stream()
                        .map(each -> name(each.bag().bag()))
                        .collect(Collectors.joining(texts.text("list.comma")));
        int left = basket.openPieces();
        return left == 0
                ? texts.text("counter.handed", who, pieces)
                : texts.text("counter.handed-part", who, pieces, left);
    }

    String undone(ListHandovers.Entry last) {
        return texts.text("counter.undone", numbers(last), last.pieces());
    }

    /** The collection numbers of an event. */
    String numbers(ListHandovers.Entry entry) {
        return entry.collectionNumbers().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(texts.text("list.comma")));
    }

    String consented(boolean granted) {
        return texts.text(granted ? "counter.consent-yes" : "counter.consent-no");
    }

    String tickUnreadable(String typed) {
        return texts.text("counter.tick-unreadable", typed);
    }

    String reviewBeforeEnter() {
        return texts.text("counter.review-before-enter");
    }

    String noSuchLine(int number) {
        return texts.text("counter.no-such-line", number);
    }

    String notSoMany(CounterLine line, int wanted) {
        return texts.text("counter.not-so-many", line.line().product(), line.open(), wanted);
    }

    String whyFirst() {
        return texts.text("counter.why-first");
    }

    String nothingToUndo() {
        return texts.text("counter.nothing-to-undo");
    }

    String escapeAgain() {
        return texts.text("counter.escape-again");
    }

    String failed() {
        return texts.text("counter.failed");
    }

    String refused(Refused refused) {
        return texts.sentence(refused);
    }

    /** The first line of a bag that is open, to tell people of one name apart. */
    static String firstItem(CounterBag bag) {
        return bag.lines().stream()
                .filter(line -> line.open() > 0)
                .findFirst()
                .or(() -> bag.lines().stream().findFirst())
                .map(line -> line.line().productAndVariant() + " ×" + line.line().quantity())
                .orElse("");
    }
}

package org.leaderdesk.paper;

import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.i18n.Messages;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to paste into a chat on the evening: to one member, or to a group. No phone in any. */
public final class Notices {

    private final Messages messages;
    private final String round;

    /**
     * Notices about a round.
     *
     * @param round its name
     */
    public Notices(Locale locale, String round) {
        this.messages = Messages.of(locale);
        this.round = round;
    }

    /**
     * Some goods of which too few came.
     *
     * @param pieces that are not handed over; 0 of goods that weigh less than was sold
     * @param refund empty where nobody knows it
     */
    public record Short(BagLine line, int pieces, Optional<Money> refund) {}

    /** What of a bag is left beside what is short. */
    public enum Rest {
        WAITS,
        /** All of it went over the counter. */
        COLLECTED,
        NOTHING
    }

    /**
     * To one member, about all that is short in their bag; the same goods of several orders are
     * added up.
     */
    public String shortage(Bag bag, List<Short> lines, Rest rest) {
        Map<Goods, Short> sums = new LinkedHashMap<>();
        for (Short each : lines) {
            sums.merge(
                    new Goods(each.line().productAndVariant(), each.pieces() == 0),
                    each,
                    Notices::sum);
        }
        List<String> goods = sums.values().stream().map(this::goods).toList();
        return messages.text(
                switch (rest) {
                    case WAITS -> "notice.short.member";
                    case COLLECTED -> "notice.short.member-collected";
                    case NOTHING -> "notice.short.member-all";
                },
                name(bag.name()),
                round,
                String.join(messages.text("notice.and"), goods),
                Integer.toString(bag.collectionNumber()));
    }

    /** Nobody knows what is paid back in all where they do not know it of one. */
    private static Short sum(Short one, Short other) {
        return new Short(
                one.line(),
                one.pieces() + other.pieces(),
                one.refund().flatMap(a -> other.refund().map(a::plus)));
    }

    private String goods(Short each) {
        String what =
                each.pieces() == 0
                        ? messages.text("notice.light", each.line().productAndVariant())
                        : messages.text(
                                "notice.short.goods",
                                each.line().productAndVariant(),
                                Integer.toString(each.pieces()));
        return what
                + each.refund()
                        .map(money -> messages.text("notice.refund", money))
                        .orElseGet(() -> messages.text("notice.refund.later"));
    }

    /**
     * To a chat group, about some goods, by join number; without a name.
     *
     * @param several whether the round has several group buys, each of which has a number 1
     */
    public String shortage(List<Short> lines, boolean several) {
        String goods =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.line().productAndVariant(),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + " " + joined(each.getValue(), several))
                        .collect(Collectors.joining("\n"));
        return messages.text("notice.short.group", round, goods);
    }

    private String joined(List<Short> lines, boolean several) {
        if (!several) {
            return lines.stream().map(this::joined).collect(Collectors.joining(" "));
        }
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> DigitRuns.maskedMobiles(each.line().groupBuy()),
                                LinkedHashMap::new,
                                Collectors.mapping(this::joined, Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(each -> messages.text("notice.of", each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String joined(Short each) {
        return "#" + each.line().joinNumber() + (each.pieces() == 0 ? "" : " ×" + each.pieces());
    }

    /**
     * Where goods are collected while the usual point cannot be used.
     *
     * @param point its name
     * @param until when they are kept there; empty while nothing came
     */
    public record StandIn(String point, Optional<ZonedDateTime> until) {}

    /** What is added up: pieces that did not come are not what weighs too little. */
    private record Goods(String name, boolean light) {}

    /** To one member, about what still waits; the same goods of several orders are added up. */
    public String reminder(Bag bag, Optional<StandIn> standIn) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        for (BagLine line : bag.lines()) {
            pieces.merge(line.productAndVariant(), line.quantity(), Integer::sum);
        }
        String goods =
                pieces.entrySet().stream()
                        .map(each -> each.getKey() + " ×" + each.getValue())
                        .collect(Collectors.joining(messages.text("notice.and")));
        return messages.text(
                        "notice.reminder",
                        name(bag.name()),
                        round,
                        goods,
                        Integer.toString(bag.collectionNumber()))
                + standIn.map(this::elsewhere).orElse("");
    }

    private String elsewhere(StandIn standIn) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern(messages.text("format.moment"), messages.locale());
        return standIn.until()
                .map(
                        until ->
                                messages.text(
                                        "notice.stand-in-until",
                                        standIn.point(),
                                        time.format(until)))
                .orElseGet(() -> messages.text("notice.stand-in", standIn.point()));
    }

    private String name(PersonalText name) {
        return name.isBlank() ? messages.text("notice.nobody") : name.reveal();
    }
}

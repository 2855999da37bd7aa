package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.NaturalOrder;
import org.leaderdesk.domain.member.PinyinName;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The order of the bags on a list; what is unknown comes last, equals go by collection number. */
public enum Sort {
    COLLECTION,
    JOIN,
    TAIL,
    PINYIN,
    ROOM;

    private static final Comparator<Bag> BY_COLLECTION =
            Comparator.comparingInt(Bag::collectionNumber);

    static final Comparator<Bag> BY_BUILDING =
            Comparator.comparing(Bag::estate, NaturalOrder.BLANK_LAST)
                    .thenComparing(Bag::building, NaturalOrder.PERSONAL);

    /**
     * Bags compared in this order.
     *
     * @param round whose order of group buys counts for {@link #JOIN}
     */
    Comparator<Bag> comparator(RoundContents round) {
        Comparator<Bag> order =
                switch (this) {
                    case COLLECTION -> BY_COLLECTION;
                    case JOIN -> byJoinNumber(round.groupBuys());
                    case TAIL -> Comparator.comparing(Bag::tail4, NaturalOrder.BLANK_LAST);
                    case PINYIN -> byPinyin();
                    case ROOM -> BY_BUILDING.thenComparing(Bag::room, NaturalOrder.PERSONAL);
                };
        return order.thenComparing(BY_COLLECTION);
    }

    private static Comparator<Bag> byJoinNumber(List<String> groupBuys) {
        return Comparator.comparingInt(
                        (Bag bag) ->
                                bag.lines().isEmpty()
                                        ? Integer.MAX_VALUE
                                        : groupBuys.indexOf(bag.lines().getFirst().groupBuy()))
                .thenComparing(
                        bag -> bag.lines().isEmpty() ? "" : bag.lines().getFirst().joinNumber(),
                        NaturalOrder.BLANK_LAST);
    }

    private static Comparator<Bag> byPinyin() {
        Map<UUID, String> keys = new HashMap<>();
        Function<Bag, String> key =
                bag ->
                        keys.computeIfAbsent(
                                bag.ownerId(), owner -> PinyinName.of(bag.name()).sortKey());
        return Comparator.comparing(key, NaturalOrder.BLANK_LAST);
    }
}

package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.time.OrderTime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order while its rows are read. */
final class OrderDraft {

    /**
     * One line of it.
     *
     * @param state the state its row gives, null where none does
     */
    record Line(
            ProductDrafts.Draft product,
            int quantity,
            @Nullable Money amount,
            @Nullable BigDecimal price,
            @Nullable OrderState state) {}

    final int row;
    final List<String> joinNumbers;
    final Map<Field, String> texts = new EnumMap<>(Field.class);
    final List<Line> lines = new ArrayList<>(2);
    final List<Money> amounts = new ArrayList<>(2);
    final List<Money> refunds = new ArrayList<>(1);
    final List<Money> freights = new ArrayList<>(1);
    final List<Money> discounts = new ArrayList<>(1);
    @Nullable Phone phone;

    /** The phone as the last row wrote it: the same text need not be read again. */
    String phoneText = "";

    @Nullable OrderTime time;
    @Nullable Logistics logistics;

    OrderDraft(int row, List<String> joinNumbers) {
        this.row = row;
        this.joinNumbers = joinNumbers;
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The first of these fields that has text. */
    Optional<String> firstText(Field... fields) {
        for (Field field : fields) {
            if (texts.containsKey(field)) {
                return text(field);
            }
        }
        return Optional.empty();
    }
}

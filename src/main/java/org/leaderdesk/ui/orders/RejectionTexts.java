package org.leaderdesk.ui.orders;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Workplace;

/** Why a cell was not read and what to do, beside columns that say where it is and what it says. */
final class RejectionTexts {

    private RejectionTexts() {}

    /**
     * The reason without the place and the value, where there are such words; else the sentence.
     */
    static String of(Workplace workplace, Rejection each) {
        String key = key(each.code());
        return key.isEmpty()
                ? workplace.text(
                        Messages.REFUSAL + each.code().name(),
                        each.value(),
                        each.column(),
                        each.row(),
                        each.sheet())
                : workplace.text(key, each.value());
    }

    private static String key(RefusalCode code) {
        return switch (code) {
            case HEADER_AGAIN -> "rejected.header-again";
            case BAD_QUANTITY -> "rejected.quantity";
            case BAD_QUANTITY_RANGE -> "rejected.quantity-range";
            case BAD_AMOUNT -> "rejected.amount";
            case BAD_TIME -> "rejected.time";
            case BAD_STATE -> "rejected.state";
            case BAD_PHONE -> "rejected.phone";
            case BAD_LOGISTICS -> "rejected.logistics";
            case BAD_PRODUCT_LIST -> "rejected.product-list";
            case ENTRY_UNCLEAR -> "rejected.entry-unclear";
            case ENTRY_NO_GOODS -> "rejected.entry-no-goods";
            case ENTRY_NO_NAME -> "rejected.entry-no-name";
            case ENTRY_CANCELLED -> "rejected.entry-cancelled";
            case ENTRY_EXAMPLE -> "rejected.entry-example";
            case ENTRY_TWICE -> "rejected.entry-twice";
            case ENTRY_WITHOUT_NUMBER -> "rejected.entry-without-number";
            case VALUE_MISSING -> "rejected.missing";
            case VALUE_TOO_LONG -> "rejected.long";
            case NUMBER_CUT -> "rejected.cut";
            case REFUND_TOO_LARGE -> "rejected.refund";
            case ORDER_CONTRADICTS_ITSELF -> "rejected.contradiction";
            default -> "";
        };
    }
}

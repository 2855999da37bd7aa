package org.leaderdesk.desk.order;

import org.leaderdesk.exchange.ColumnFields;
import org.leaderdesk.exchange.Profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a person says the columns of an unknown layout are.
 *
 * @param name what the layout is called from now on
 * @param columns header text to field, by the field's name in profiles; each field once
 * @param repeatsAmounts whether an order's refund, freight and discount stand on each of its lines
 */
public record ColumnMapping(String name, Map<String, String> columns, boolean repeatsAmounts) {

    /** The fields a column can be, in the order in which they are offered. */
    public static List<String> fields() {
        return ColumnFields.choices();
    }

    /** The fields an import needs that are not among these. */
    public static List<String> lacking(Collection<String> fields) {
        return ColumnFields.lacking(fields);
    }

    Profile profile() {
        return Profile.mapped(name, columns, repeatsAmounts);
    }
}

package org.leaderdesk.exchange;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.exchange.table.Row;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** 快团团's 商品汇总表: what the file says of each variant, and how many were sold. */
final class SummarySheet {

    private final Columns columns;
    private final ProductDrafts products = new ProductDrafts();
    private final Set<String> titles = new LinkedHashSet<>();
    private final RowReader cells;
    private long pieces;
    private boolean counted;

    SummarySheet(Reading reading, Columns columns, Rejections rejections) {
        this.columns = columns;
        this.cells = new RowReader(reading, columns, rejections);
    }

    /** Whether these columns are a summary's: products with how many were sold, and no person. */
    static boolean isSummary(Set<Field> fields) {
        return fields.contains(Field.SOLD)
                && fields.contains(Field.PRODUCT)
                && !fields.contains(Field.PHONE)
                && !fields.contains(Field.JOIN_NUMBER);
    }

    void add(Row row) {
        String name = cells.text(row, Field.PRODUCT);
        if (name.isEmpty() || Words.isSum(name)) {
            return;
        }
        columns.optional(row, Field.GROUP_BUY).ifPresent(titles::add);
        String variant = cells.text(row, Field.VARIANT);
        ProductText text = ProductText.of(name, variant);
        ProductDrafts.Draft draft = products.of(text, cells.identifier(row, Field.PRODUCT_CODE));
        draft.category = columns.optional(row, Field.CATEGORY).orElse(draft.category);
        draft.supplier = columns.optional(row, Field.SUPPLIER).orElse(draft.supplier);
        draft.zone = Words.zone(columns.text(row, Field.ZONE)).orElse(draft.zone);
        Money price = cells.money(row, Field.PRICE);
        draft.price = price == null ? draft.price : price;
        Money cost = cells.money(row, Field.COST);
        draft.cost = cost == null ? draft.cost : cost;
        count(row, draft);
    }

    private void count(Row row, ProductDrafts.Draft draft) {
        Optional<Integer> stock = whole(row, Field.STOCK);
        draft.stock = stock.orElse(draft.stock);
        Optional<Integer> sold = whole(row, Field.SOLD);
        counted |= sold.isPresent();
        pieces += sold.orElse(0);
    }

    /** A count that may be 0 or left out; anything else is noted. */
    private Optional<Integer> whole(Row row, Field field) {
        String text = columns.text(row, field);
        if (Numbers.isNothing(text) || text.equals("不限") || text.equals("0")) {
            return text.equals("0") ? Optional.of(0) : Optional.empty();
        }
        try {
            return Optional.of(Numbers.quantity(text, true));
        } catch (BadValue e) {
            cells.reject(row, field, e.code());
            return Optional.empty();
        }
    }

    ProductDrafts products() {
        return products;
    }

    /** The only title; several are no title of the file. */
    Optional<String> title() {
        return titles.size() == 1 ? Optional.of(titles.iterator().next()) : Optional.empty();
    }

    Optional<Long> pieces() {
        return counted ? Optional.of(pieces) : Optional.empty();
    }
}

package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.table.Row;

import java.math.BigDecimal;

/** Reads what a row says was ordered: one line, or a whole list in one cell. */
final class LineReader {

    private final Reading reading;
    private final Columns columns;
    private final RowReader cells;
    private final ProductDrafts products;

    LineReader(Reading reading, Columns columns, RowReader cells, ProductDrafts products) {
        this.reading = reading;
        this.columns = columns;
        this.cells = cells;
        this.products = products;
    }

    void read(OrderDraft order, Row row) {
        OrderState state = cells.state(row);
        if (reading.listsProducts()) {
            readList(order, row, state);
            return;
        }
        ProductDrafts.Draft product = product(row);
        int quantity = quantity(row);
        if (product == null || quantity == 0) {
            return;
        }
        BigDecimal price = cells.yuan(row, Field.PRICE);
        Money amount = cells.money(row, Field.LINE_AMOUNT);
        if (reading.computedAmounts() && price != null) {
            amount = cells.shared(Money.ofYuan(price.multiply(BigDecimal.valueOf(quantity))));
        }
        if (product.price == null && price != null && price.signum() >= 0) {
            product.price = cells.shared(Money.ofYuan(price));
        }
        describe(product, row);
        order.lines.add(new OrderDraft.Line(product, quantity, amount, price, state));
    }

    private void readList(OrderDraft order, Row row, @Nullable OrderState state) {
        Field field = columns.has(Field.PRODUCT_LIST) ? Field.PRODUCT_LIST : Field.PRODUCT;
        String cell = columns.text(row, field);
        if (cell.isEmpty()) {
            cells.reject(row, field, RefusalCode.VALUE_MISSING);
            return;
        }
        try {
            for (ProductText.Counted item : ProductText.list(cell)) {
                ProductDrafts.Draft product = products.of(item.product(), "");
                order.lines.add(new OrderDraft.Line(product, item.quantity(), null, null, state));
            }
        } catch (BadValue e) {
            cells.reject(row, field, e.code());
        }
    }

    private ProductDrafts.@Nullable Draft product(Row row) {
        String code = cells.identifier(row, Field.PRODUCT_CODE);
        String name = cells.text(row, Field.PRODUCT);
        if (!reading.namesProducts()) {
            return products.of(new ProductText("", ""), "");
        }
        if (reading.productByCode()) {
            if (code.isEmpty()) {
                cells.reject(row, Field.PRODUCT_CODE, RefusalCode.VALUE_MISSING);
                return null;
            }
            return products.ofCode(code, name);
        }
        if (name.isEmpty()) {
            cells.reject(row, Field.PRODUCT, RefusalCode.VALUE_MISSING);
            return null;
        }
        ProductText text =
                columns.has(Field.VARIANT)
                        ? ProductText.of(name, cells.text(row, Field.VARIANT))
                        : ProductText.split(name);
        return products.of(text, code);
    }

    /** Pieces, or 0 where the cell was rejected. */
    private int quantity(Row row) {
        String text = columns.text(row, Field.QUANTITY);
        try {
            if (text.isEmpty()) {
                throw new BadValue(RefusalCode.VALUE_MISSING);
            }
            return Numbers.quantity(text, reading.returnsAllowed());
        } catch (BadValue e) {
            cells.reject(row, Field.QUANTITY, e.code());
            return 0;
        }
    }

    private void describe(ProductDrafts.Draft product, Row row) {
        if (product.category == null && columns.has(Field.CATEGORY)) {
            product.category = columns.optional(row, Field.CATEGORY).orElse(null);
        }
        if (product.supplier == null && columns.has(Field.SUPPLIER)) {
            product.supplier = columns.optional(row, Field.SUPPLIER).orElse(null);
        }
        if (product.cost == null && columns.has(Field.COST)) {
            product.cost = cells.money(row, Field.COST);
        }
    }
}

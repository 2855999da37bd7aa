package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.table.Row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of a sheet together into orders, and notes every cell that cannot be read. */
final class OrderAssembly {

    private static final Field[] TEXTS = {
        Field.ORDER_NUMBER,
        Field.CUSTOMER_KEY,
        Field.NICKNAME,
        Field.NAME,
        Field.PICKER,
        Field.ADDRESS,
        Field.ESTATE,
        Field.LANE,
        Field.BUILDING,
        Field.ROOM,
        Field.MEMBER_REMARK,
        Field.LEADER_REMARK,
        Field.REMARK,
        Field.PICKUP_POINT,
        Field.POINT_ADDRESS,
        Field.LEADER,
        Field.GROUP_BUY,
        Field.GROUP_BUY_ID,
        Field.COURIER
    };

    private static final List<Field> PERSON =
            List.of(Field.NAME, Field.NICKNAME, Field.CUSTOMER_KEY, Field.PICKER);

    private final Reading reading;
    private final Columns columns;
    private final RowReader cells;
    private final Rejections rejections;
    private final LineReader lines;
    private final Map<String, OrderDraft> orders = new LinkedHashMap<>();
    private @Nullable OrderDraft current;
    private String currentKey = "";
    private int rows;
    private int rowsHidden;

    OrderAssembly(Reading reading, Columns columns, Rejections rejections, ProductDrafts products) {
        this.reading = reading;
        this.columns = columns;
        this.rejections = rejections;
        this.cells = new RowReader(reading, columns, rejections);
        this.lines = new LineReader(reading, columns, cells, products);
    }

    void add(Row row) {
        if (row.isBlank() || isTotal(row)) {
            return;
        }
        if (columns.isHeader(row)) {
            rejections.add(row.number(), "", "", false, RefusalCode.HEADER_AGAIN);
            return;
        }
        if (columns.text(row, Field.OWN_MARK).equals(OwnExport.MASKED)) {
            throw new Refused(RefusalCode.MASKED_PHONE, rejections.sheet());
        }
        rows++;
        rowsHidden += row.hidden() ? 1 : 0;
        OrderDraft order = orderOf(row);
        if (order == null) {
            return;
        }
        readOrder(order, row);
        lines.read(order, row);
    }

    /**
     * A spreadsheet's sum under the orders belongs to nobody: the word stands where the product
     * does, or first in a row without one.
     */
    private boolean isTotal(Row row) {
        String product =
                columns.text(
                        row, columns.has(Field.PRODUCT_LIST) ? Field.PRODUCT_LIST : Field.PRODUCT);
        return columns.text(row, Field.PHONE).isEmpty()
                && (product.isEmpty() ? Words.isSum(first(row)) : Words.isSum(product));
    }

    private static String first(Row row) {
        return Arrays.stream(row.cells()).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    private @Nullable OrderDraft orderOf(Row row) {
        String number = cells.identifier(row, Field.ORDER_NUMBER);
        String join = cells.identifier(row, Field.JOIN_NUMBER);
        if (join.isEmpty() && !columns.has(Field.JOIN_NUMBER)) {
            join = cells.identifier(row, Field.SEQUENCE);
        }
        if (number.isEmpty() && join.isEmpty()) {
            return continued(row);
        }
        String key = key(row, number, join);
        if (current != null && key.equals(currentKey)) {
            return current;
        }
        List<String> joinNumbers = joinNumbers(join);
        currentKey = key;
        current = orders.computeIfAbsent(key, k -> new OrderDraft(row.number(), joinNumbers));
        return current;
    }

    /** Merged cells leave all but the first row of an order without its number and person. */
    private @Nullable OrderDraft continued(Row row) {
        OrderDraft order = current;
        if (order == null || isOfSomebodyElse(row, order)) {
            Field missing =
                    columns.has(Field.ORDER_NUMBER) ? Field.ORDER_NUMBER : Field.JOIN_NUMBER;
            cells.reject(row, missing, RefusalCode.VALUE_MISSING);
            return null;
        }
        return order;
    }

    private boolean isOfSomebodyElse(Row row, OrderDraft order) {
        boolean named =
                PERSON.stream()
                        .map(field -> Map.entry(field, columns.text(row, field)))
                        .anyMatch(
                                each ->
                                        !each.getValue().isEmpty()
                                                && !each.getValue()
                                                        .equals(order.texts.get(each.getKey())));
        return named
                || !columns.text(row, Field.PHONE).isEmpty()
                || !columns.text(row, Field.PICKER_PHONE).isEmpty();
    }

    private String key(Row row, String number, String join) {
        String groupBuy = columns.text(row, Field.GROUP_BUY);
        if (!number.isEmpty()) {
            return "number " + number;
        }
        if (!reading.crossGroup() && !(reading.own() && !groupBuy.isEmpty())) {
            return "join " + join;
        }
        return "join "
                + join
                + "\n"
                + groupBuy
                + columns.text(row, Field.GROUP_BUY_ID)
                + "\n"
                + columns.text(row, Field.PAID_AT)
                + "\n"
                + columns.text(row, Field.PHONE);
    }

    private static List<String> joinNumbers(String join) {
        if (join.isEmpty()) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        for (String part : join.split("[,，、;；/\\s]+")) {
            if (!part.isEmpty() && !numbers.contains(part)) {
                numbers.add(part);
            }
        }
        return List.copyOf(numbers);
    }

    private void readOrder(OrderDraft order, Row row) {
        for (Field field : TEXTS) {
            if (columns.has(field)) {
                String text = cells.text(row, field);
                if (!text.isEmpty()) {
                    order.texts.putIfAbsent(field, text);
                }
            }
        }
        cells.phone(order, row);
        cells.time(order, row);
        cells.logistics(order, row);
        cells.money(row, Field.ORDER_AMOUNT, order.amounts);
        cells.money(row, Field.REFUND, order.refunds);
        cells.money(row, Field.FREIGHT, order.freights);
        cells.money(row, Field.DISCOUNT, order.discounts);
    }

    int rows() {
        return rows;
    }

    int rowsHidden() {
        return rowsHidden;
    }

    /** The orders in the file's order; empty where anything was rejected. */
    List<FileOrder> finish(Set<String> estates) {
        OrderFinish finish = new OrderFinish(reading, columns, rejections, estates);
        List<FileOrder> finished = new ArrayList<>(orders.size());
        for (OrderDraft order : orders.values()) {
            FileOrder whole = finish.finish(order);
            if (whole != null) {
                finished.add(whole);
            }
        }
        return rejections.isEmpty() ? List.copyOf(finished) : List.of();
    }
}

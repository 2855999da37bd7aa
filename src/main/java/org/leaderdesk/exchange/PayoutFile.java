package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a payout statement of a selling tool: a row for each order or payment. Which column is what
 * is told from its header, or by a person.
 */
public final class PayoutFile {

    private static final Map<PayoutColumn, List<String>> NAMES = names();

    private final Path file;
    private final ZoneId zone;
    private final Set<String> headersSaid;
    private final SaidColumns<PayoutColumn> said;

    /**
     * A file to be read.
     *
     * @param said what a person says headers mean, empty where a column is not to be read; it goes
     *     before what the desk knows
     */
    public PayoutFile(Path file, ZoneId zone, Map<String, Optional<PayoutColumn>> said) {
        this.file = file;
        this.zone = zone;
        headersSaid = said.keySet();
        this.said = new SaidColumns<>(said, PayoutFile::known);
    }

    private static Map<PayoutColumn, List<String>> names() {
        Map<PayoutColumn, List<String>> names = new EnumMap<>(PayoutColumn.class);
        List<String> numbers = new ArrayList<>(Field.ORDER_NUMBER.headers());
        numbers.addAll(List.of("商户订单号", "业务单号", "order_number"));
        names.put(PayoutColumn.ORDER_NUMBER, numbers);
        List<String> paid = new ArrayList<>(Field.ORDER_AMOUNT.headers());
        paid.addAll(List.of("付款金额", "收款金额", "交易金额", "订单收入", "paid"));
        names.put(PayoutColumn.PAID, paid);
        names.put(PayoutColumn.REFUND, Field.REFUND.headers());
        names.put(
                PayoutColumn.PAYOUT,
                List.of(
                        "结算金额",
                        "到账金额",
                        "到手金额",
                        "入账金额",
                        "应结金额",
                        "实际结算金额",
                        "提现金额",
                        "打款金额",
                        "payout",
                        "settled amount",
                        "settlement"));
        return names;
    }

    /** What files call a column, the usual name first. */
    public static List<String> names(PayoutColumn column) {
        return NAMES.getOrDefault(column, List.of());
    }

    /**
     * What a file says.
     *
     * @param columns of the sheet that was read, in their order
     * @param rows those that could be read
     * @param rejected the first cells that could not
     * @param beyond how many more
     */
    public record Content(
            List<FileColumn<PayoutColumn>> columns,
            List<PayoutRow> rows,
            List<Rejection> rejected,
            int beyond) {}

    /**
     * Reads the first sheet that has orders and amounts; of a file without one, its columns alone.
     *
     * @throws Refused when the file as a whole cannot be read, as an order file;
     *     STATISTICS_COLUMN_ABSENT where something is said of a column it does not have; NO_PAYOUTS
     *     where it is empty
     */
    public Content read() {
        return OrderFiles.readingTables(
                file, ReadOptions.in(zone), RefusalCode.NO_PAYOUTS, this::read);
    }

    private Content read(List<Table> tables) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<PayoutSheet> sheets = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        for (Table table : tables) {
            Optional<TableHeader<PayoutColumn>> header =
                    TableHeader.find(
                            table, PayoutColumn.class, said, cell -> said.is(cell).isPresent());
            if (header.isPresent()) {
                sheets.add(new PayoutSheet(header.get(), OrderFiles.sheet(table, name)));
                header.get().texts().stream().map(HeaderText::fold).forEach(headers::add);
            }
        }
        if (sheets.isEmpty()) {
            throw new Refused(RefusalCode.NO_PAYOUTS, name);
        }
        for (String each : headersSaid) {
            if (!headers.contains(HeaderText.fold(each))) {
                throw new Refused(RefusalCode.STATISTICS_COLUMN_ABSENT, name, each);
            }
        }
        PayoutSheet sheet =
                sheets.stream()
                        .filter(PayoutSheet::isReadable)
                        .findFirst()
                        .orElse(sheets.getFirst());
        List<PayoutRow> rows = sheet.isReadable() ? sheet.rows() : List.of();
        return new Content(
                sheet.columns(), rows, sheet.rejections().shown(), sheet.rejections().beyond());
    }

    private static Optional<PayoutColumn> known(String header) {
        String folded = HeaderText.fold(header);
        return NAMES.entrySet().stream()
                .filter(
                        each ->
                                each.getValue().stream()
                                        .anyMatch(text -> HeaderText.fold(text).equals(folded)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

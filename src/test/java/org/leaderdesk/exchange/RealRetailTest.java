package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.fixture.SharedData;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A real shop's year, read through the built-in profile (UCI Online Retail). */
class RealRetailTest {

    @Test
    void everyLineOfARealShopIsRead() {
        ReadOptions options =
                ReadOptions.in(SampleExportsTest.SHANGHAI)
                        .with(Profile.builtIn("uci-online-retail").orElseThrow());
        OrderFile file = OrderFiles.read(SharedData.file("real/uci_online_retail.csv.gz"), options);

        assertEquals(List.of(), file.rejected());
        assertEquals(541_909, file.rows());
        assertEquals(25_900, file.orders().size());
        assertEquals(4_070, file.products().size());
        assertEquals(
                4_372,
                file.orders().stream().flatMap(o -> o.customerKey().stream()).distinct().count());
        long fen = 0;
        long lines = 0;
        long clean = 0;
        long cleanFen = 0;
        Set<String> cleanInvoices = new HashSet<>();
        Set<String> cleanCustomers = new HashSet<>();
        for (FileOrder order : file.orders()) {
            String number = order.orderNumber().orElseThrow();
            for (FileLine line : order.lines()) {
                lines++;
                fen += line.amount().fen();
                if (order.customerKey().isPresent()
                        && !number.startsWith("C")
                        && line.quantity() > 0
                        && line.price().signum() > 0) {
                    clean++;
                    cleanFen += line.amount().fen();
                    cleanInvoices.add(number);
                    cleanCustomers.add(order.customerKey().get());
                }
            }
        }
        assertEquals(541_909, lines);
        assertEquals(974_774_793, fen);
        assertEquals(397_884, clean);
        assertEquals(891_140_790, cleanFen);
        assertEquals(18_532, cleanInvoices.size());
        assertEquals(4_338, cleanCustomers.size());
    }
}

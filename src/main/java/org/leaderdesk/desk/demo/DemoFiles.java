package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoData.Goods;
import org.leaderdesk.desk.demo.DemoSale.DemoLine;
import org.leaderdesk.desk.demo.DemoSale.DemoOrder;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.DemoExport;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts sales into files as the selling tools would export them. */
final class DemoFiles {

    private final Path folder;
    private final String leader;
    private final ZoneId zone;
    private final Map<Goods, FileProduct> products = new HashMap<>();

    DemoFiles(Path folder, String leader, ZoneId zone) {
        this.folder = folder;
        this.leader = leader;
        this.zone = zone;
    }

    /** Writes a sale and returns its file. */
    Path write(DemoSale sale, DemoExport layout, String name) {
        Path file = folder.resolve(name + "." + layout.extension());
        try {
            Files.createDirectories(folder);
            List<FileOrder> orders = sale.orders().stream().map(this::order).toList();
            layout.write(file, sale.title(), leader, zone, orders);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
        return file;
    }

    private FileOrder order(DemoOrder order) {
        Optional<Phone> phone = Phone.parse(order.person().phone());
        return new FileOrder(
                order.joinNumber(),
                Optional.empty(),
                List.of(Integer.toString(order.joinNumber())),
                Optional.empty(),
                personal(order.person().nickname()),
                personal(order.person().name()),
                phone,
                Optional.of(
                        new Address(
                                order.person().estate(),
                                PersonalText.of(""),
                                PersonalText.of(Integer.toString(order.person().building())),
                                PersonalText.of(order.person().room()),
                                PersonalText.of(order.person().address()))),
                personal(order.remark()),
                Optional.empty(),
                Optional.of(order.state()),
                Optional.of(order.amount()),
                Optional.of(order.refund()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OrderTime(order.at(), OrderTime.Precision.SECOND)),
                Optional.of(Logistics.PICKUP),
                Optional.of(order.point()),
                order.subLeader(),
                Optional.empty(),
                Optional.empty(),
                order.lines().stream().map(this::line).toList());
    }

    private FileLine line(DemoLine line) {
        FileProduct product =
                products.computeIfAbsent(
                        line.goods(),
                        goods ->
                                new FileProduct(
                                        goods.product(),
                                        goods.variant(),
                                        Optional.of(goods.code()),
                                        Optional.of(goods.category()),
                                        Optional.empty(),
                                        Optional.of(goods.price()),
                                        Optional.of(goods.cost()),
                                        Optional.empty(),
                                        Optional.of(goods.supplier())));
        return new FileLine(product, line.quantity(), line.amount(), null);
    }

    private static Optional<PersonalText> personal(String text) {
        return Optional.of(PersonalText.of(text));
    }
}

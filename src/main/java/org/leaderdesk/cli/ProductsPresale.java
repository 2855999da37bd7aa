package org.leaderdesk.cli;

import org.leaderdesk.desk.product.Presale;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what of presale goods was bought, to be ordered from the suppliers. */
@Command
final class ProductsPresale extends BookCommand {

    ProductsPresale(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<Presale.Line> lines = new Presale(session).run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.product",
                                    "cli.column.supplier",
                                    "cli.presale.pieces",
                                    "cli.presale.orders",
                                    "cli.presale.group-buy",
                                    "cli.presale.closes")
                            .show(
                                    listing ->
                                            lines.forEach(
                                                    each ->
                                                            listing.row(
                                                                    () ->
                                                                            json(
                                                                                    each,
                                                                                    session.zone()),
                                                                    () ->
                                                                            cells(
                                                                                    each,
                                                                                    session
                                                                                            .zone()))));
                    return DONE;
                });
    }

    private static List<String> cells(Presale.Line line, ZoneId zone) {
        return List.of(
                line.name(),
                line.supplier(),
                Integer.toString(line.pieces()),
                Integer.toString(line.orders()),
                line.groupBuy(),
                line.closesAt().map(at -> RoundJson.time(at, zone)).orElse(""));
    }

    private static Map<String, Object> json(Presale.Line line, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product_id", line.product().toString());
        json.put("product", line.name());
        json.put("supplier", Shown.text(line.supplier()));
        json.put("pieces", line.pieces());
        json.put("orders", line.orders());
        json.put("group_buy", Shown.text(line.groupBuy()));
        json.put("closes_at", line.closesAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        return json;
    }
}

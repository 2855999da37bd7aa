package org.leaderdesk.cli;

import org.leaderdesk.desk.product.ListProducts;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.Variant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;

/** Lists the products with their variants. */
@Command
final class ProductsList extends BookCommand {

    @Mixin private Paging paging = new Paging();

    ProductsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.product",
                                    "cli.column.zone",
                                    "cli.column.layer",
                                    "cli.column.supplier",
                                    "cli.column.variant-id",
                                    "cli.column.variant",
                                    "cli.column.code",
                                    "cli.column.price")
                            .show(
                                    listing -> {
                                        new ListProducts(session)
                                                .run(
                                                        paging.after(),
                                                        paging.limit(),
                                                        each -> show(each, listing));
                                    });
                    return DONE;
                });
    }

    /** A line for each variant, whose id the other commands ask for. */
    private void show(ListProducts.Listed listed, Listing listing) {
        if (json()) {
            listing.row(() -> ProductJson.of(listed), List::of);
            return;
        }
        for (Variant variant : listed.variants()) {
            listing.row(Map::of, () -> cells(listed, variant));
        }
    }

    private List<String> cells(ListProducts.Listed listed, Variant variant) {
        return List.of(
                listed.product().id().toString(),
                listed.product().name(),
                console().named(listed.product().zone())
                        + (listed.product().zoneFrom() == Provenance.GUESSED ? "?" : ""),
                listed.product().layer().map(console()::named).orElse(""),
                listed.supplier().orElse(""),
                variant.id().toString(),
                variant.text(),
                variant.code().orElse(""),
                variant.price().map(Money::toString).orElse(""));
    }
}

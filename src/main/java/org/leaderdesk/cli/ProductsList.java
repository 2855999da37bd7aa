package org.leaderdesk.cli;

import org.leaderdesk.desk.product.ListProducts;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

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
                    try (Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.product",
                                    "cli.column.zone",
                                    "cli.column.layer",
                                    "cli.column.supplier",
                                    "cli.column.variants")) {
                        new ListProducts(session)
                                .run(
                                        paging.after(),
                                        paging.limit(),
                                        each ->
                                                listing.row(
                                                        () -> ProductJson.of(each),
                                                        () -> cells(each)));
                    }
                    return DONE;
                });
    }

    private static List<String> cells(ListProducts.Listed listed) {
        return List.of(
                listed.product().id().toString(),
                listed.product().name(),
                listed.product().zone().name(),
                listed.product().layer().map(Enum::name).orElse(""),
                listed.supplier().orElse(""),
                String.join(
                        "; ", listed.variants().stream().map(ProductsList::described).toList()));
    }

    private static String described(Variant variant) {
        String price = variant.price().map(Money::toString).orElse("");
        return (variant.text() + " " + variant.code().orElse("") + " " + price).strip();
    }
}

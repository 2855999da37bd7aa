package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.product.ListProducts;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.TemperatureZone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Says what is known of a product. */
@Command
final class ProductsSet extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.product")
    private String id = "";

    @Option(names = "--zone", descriptionKey = "cli.option.set-zone")
    private @Nullable TemperatureZone zone;

    @Option(names = "--layer", descriptionKey = "cli.option.layer")
    private @Nullable ProductLayer layer;

    @Option(names = "--shelf-life", paramLabel = "DAYS", descriptionKey = "cli.option.shelf-life")
    private @Nullable Integer shelfLife;

    @Option(names = "--supplier", paramLabel = "NAME", descriptionKey = "cli.option.supplier")
    private @Nullable String supplier;

    @Option(names = "--activity", negatable = true, descriptionKey = "cli.option.use-activity")
    private @Nullable Boolean activity;

    @Option(names = "--presale", negatable = true, descriptionKey = "cli.option.use-presale")
    private @Nullable Boolean presale;

    ProductsSet(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID product = Ids.parse(id);
        SetProduct.Typed typed =
                new SetProduct.Typed(
                        Optional.ofNullable(zone),
                        Optional.ofNullable(layer),
                        shelfLife == null ? OptionalInt.empty() : OptionalInt.of(shelfLife),
                        Optional.ofNullable(supplier));
        return writing(
                session -> {
                    SetProduct set = new SetProduct(session);
                    set.run(product, typed);
                    if (activity != null) {
                        set.use(product, ProductUse.ACTIVITY, activity);
                    }
                    if (presale != null) {
                        set.use(product, ProductUse.PRESALE, presale);
                    }
                    if (json()) {
                        console().json(ProductJson.of(new ListProducts(session).find(product)));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}

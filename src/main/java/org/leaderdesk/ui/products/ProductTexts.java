package org.leaderdesk.ui.products;

import org.leaderdesk.desk.product.WatchStock.Watched;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.StockLight;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.fx.Texts;

import java.util.Optional;

/** What zones, layers and origins are called. */
final class ProductTexts {

    private final Texts texts;

    ProductTexts(Texts texts) {
        this.texts = texts;
    }

    String zone(TemperatureZone zone) {
        return switch (zone) {
            case FROZEN -> texts.text("products.zone-frozen");
            case CHILLED -> texts.text("products.zone-chilled");
            case AMBIENT -> texts.text("products.zone-ambient");
        };
    }

    String use(ProductUse use) {
        return texts.text(
                switch (use) {
                    case ACTIVITY -> "products.use-activity";
                    case PRESALE -> "products.use-presale";
                });
    }

    String layer(ProductLayer layer) {
        return switch (layer) {
            case TRAFFIC -> texts.text("products.layer-traffic");
            case PROFIT -> texts.text("products.layer-profit");
            case HIT -> texts.text("products.layer-hit");
            case EXPERIENCE -> texts.text("products.layer-experience");
        };
    }

    /** Where a value comes from, in a word. */
    String from(Provenance from) {
        return switch (from) {
            case GUESSED -> texts.text("products.from-guessed");
            case IMPORTED -> texts.text("products.from-imported");
            case TYPED -> texts.text("products.from-typed");
        };
    }

    /** The same as an icon. */
    static String icon(Provenance from) {
        return switch (from) {
            case GUESSED -> "mdi2h-help-circle-outline";
            case IMPORTED -> "mdi2f-file-import-outline";
            case TYPED -> "mdi2p-pencil-outline";
        };
    }

    /** A product's zone and where that comes from. */
    String zoneWithOrigin(Product product) {
        return zone(product.zone()) + " · " + from(product.zoneFrom());
    }

    String only(ProductsViewModel.Only only) {
        return switch (only) {
            case ALL -> texts.text("products.only-all");
            case ZONE_GUESSED -> texts.text("products.only-guessed");
            case NO_COST -> texts.text("products.only-no-cost");
            case RUNS_OUT -> texts.text("products.only-low");
        };
    }

    String light(StockLight light) {
        return switch (light) {
            case RED -> texts.text("products.light-red");
            case ORANGE -> texts.text("products.light-orange");
            case YELLOW -> texts.text("products.light-yellow");
            case GREEN -> texts.text("products.light-green");
        };
    }

    /** How long a stock lasts, with its light in a word. */
    String cover(Watched watched) {
        if (watched.cover().stock().isEmpty()) {
            return texts.text("products.cover-unknown");
        }
        return watched.light()
                .map(
                        light ->
                                (light == StockLight.GREEN ? "" : light(light) + " · ")
                                        + texts.text(
                                                "products.cover-days",
                                                days(watched.cover().days().orElseThrow())))
                .orElseGet(() -> texts.text("products.cover-sold-none"));
    }

    /** To a tenth where a tenth matters. */
    private static Object days(double days) {
        return days < 10 ? Math.round(10 * days) / 10.0 : (Object) Math.round(days);
    }

    /** The icon of a light; blank where there is none or enough is there. */
    static String icon(Optional<Watched> watched) {
        return watched.filter(Watched::isLow).isPresent() ? "mdi2a-alert-outline" : "";
    }

    /** The style of a light. */
    static String style(Optional<Watched> watched) {
        return watched.flatMap(Watched::light)
                .map(
                        light ->
                                switch (light) {
                                    case RED -> "light-red";
                                    case ORANGE -> "light-orange";
                                    case YELLOW -> "light-yellow";
                                    case GREEN -> "";
                                })
                .orElse("");
    }

    /** How much of what came nobody collected, in per cent; blank where nothing measured it. */
    String uncollected(Watched watched) {
        return watched.uncollected().isEmpty()
                ? texts.text("products.cover-unknown")
                : watched.uncollected().getAsInt() + "%";
    }

    /** What is wrong with what was typed; blank where nothing is. */
    String fault(Typing.Fault fault) {
        return switch (fault) {
            case NONE -> "";
            case NO_MONEY -> texts.text("products.no-money");
            case NO_COUNT -> texts.text("products.no-count");
            case NO_DAYS -> texts.text("products.no-days");
            case EMPTIED -> texts.text("products.emptied");
        };
    }
}

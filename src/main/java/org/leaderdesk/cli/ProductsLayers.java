package org.leaderdesk.cli;

import org.leaderdesk.desk.planner.SeeMix;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists how goods and posts lie in the product pyramid. */
@Command
final class ProductsLayers extends BookCommand {

    private static final double PERCENT = 100;

    ProductsLayers(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<SeeMix.Layer> layers = new SeeMix(session).run();
                    int products = layers.stream().mapToInt(SeeMix.Layer::products).sum();
                    int posts = layers.stream().mapToInt(SeeMix.Layer::posts).sum();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.layer",
                                    "cli.layers.target",
                                    "cli.layers.products",
                                    "cli.layers.products-share",
                                    "cli.layers.posts",
                                    "cli.layers.posts-share")
                            .show(
                                    listing ->
                                            layers.forEach(
                                                    each ->
                                                            listing.row(
                                                                    () ->
                                                                            json(
                                                                                    each, products,
                                                                                    posts),
                                                                    () ->
                                                                            cells(
                                                                                    each, products,
                                                                                    posts))));
                    return DONE;
                });
    }

    private List<String> cells(SeeMix.Layer layer, int products, int posts) {
        return List.of(
                console().named(layer.layer()),
                layer.target() + "%",
                Integer.toString(layer.products()),
                share(layer.products(), products) + "%",
                Integer.toString(layer.posts()),
                share(layer.posts(), posts) + "%");
    }

    private static Map<String, Object> json(SeeMix.Layer layer, int products, int posts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", layer.layer().name());
        json.put("target", layer.target());
        json.put("products", layer.products());
        json.put("products_share", share(layer.products(), products));
        json.put("posts", layer.posts());
        json.put("posts_share", share(layer.posts(), posts));
        return json;
    }

    /** To a tenth of a percent. */
    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10 * PERCENT * part / whole) / 10.0;
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.desk.product.ListProducts;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.LinkedHashMap;
import java.util.Map;

/** A product with its variants as JSON. */
final class ProductJson {

    private ProductJson() {}

    static Map<String, Object> of(ListProducts.Listed listed) {
        Product product = listed.product();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product_id", product.id().toString());
        json.put("name", product.name());
        json.put("category", Shown.text(product.category()));
        json.put("zone", product.zone().name());
        json.put("zone_from", product.zoneFrom().name());
        json.put("layer", Shown.word(product.layer()));
        json.put("layer_from", Shown.word(product.layerFrom()));
        json.put("shelf_life_days", Shown.number(product.shelfLifeDays()));
        json.put("supplier", listed.supplier().orElse(null));
        json.put("supplier_from", Shown.word(product.supplierFrom()));
        json.put("kept_for", listed.uses().stream().map(Enum::name).sorted().toList());
        json.put("variants", listed.variants().stream().map(ProductJson::variant).toList());
        return json;
    }

    static Map<String, Object> variant(Variant variant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant_id", variant.id().toString());
        json.put("text", Shown.text(variant.text()));
        json.put("code", variant.code().orElse(null));
        json.put("price_fen", Shown.fen(variant.price()));
        json.put("cost_fen", Shown.fen(variant.cost()));
        json.put("stock", Shown.number(variant.stock()));
        return json;
    }
}

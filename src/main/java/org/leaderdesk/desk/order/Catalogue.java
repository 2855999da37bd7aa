package org.leaderdesk.desk.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.ProductTable.Typed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.domain.product.ZoneGuess;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the variant behind each line of a file, or makes it. A product is its name; a variant its
 * code (case-sensitive), else its product and text. What a person typed outranks what a file says.
 */
final class Catalogue {

    private final Transaction tx;
    private final Map<String, Product> products = new HashMap<>();
    private final Map<UUID, Product> productsById = new HashMap<>();
    private final Map<String, Variant> byCode = new HashMap<>();
    private final Map<String, Variant> byText = new HashMap<>();
    private final Map<UUID, Typed> typed;
    // By identity: a file shares one instance among all lines of a variant.
    private final Map<FileProduct, UUID> resolved = new IdentityHashMap<>();
    private final Map<UUID, Product> unwrittenProducts = new LinkedHashMap<>();
    private final Map<UUID, Variant> unwrittenVariants = new LinkedHashMap<>();
    private final boolean newer;
    private final Set<String> named;

    /**
     * The book's products, to be completed from a file.
     *
     * @param newer whether the file knows better; an older export only adds what is unknown
     * @param file the products of the file
     */
    Catalogue(Transaction tx, boolean newer, List<FileProduct> file) {
        this.tx = tx;
        this.newer = newer;
        this.named = file.stream().map(FileProduct::name).collect(Collectors.toSet());
        this.typed = tx.products().typed();
        for (Product product : tx.products().all()) {
            remember(product);
        }
        for (Variant variant : tx.products().allVariants()) {
            remember(variant);
        }
        file.stream().filter(product -> !product.isUnnamed()).forEach(this::resolved);
        write();
    }

    /** The variant of a line, with whatever the file knows better written to the book. */
    UUID variant(FileProduct line) {
        UUID id = resolved(line);
        write();
        return id;
    }

    private UUID resolved(FileProduct line) {
        UUID known = resolved.get(line);
        if (known == null) {
            known = resolve(line);
            resolved.put(line, known);
        }
        return known;
    }

    private UUID resolve(FileProduct line) {
        Variant variant = find(line);
        if (variant == null) {
            Product product = product(line);
            Variant made =
                    new Variant(
                            tx.newId(),
                            product.id(),
                            line.variant(),
                            line.code(),
                            line.price(),
                            line.cost(),
                            stock(line.stock()));
            know(made);
            return made.id();
        }
        Product product = sold(variant, line);
        Product known = better(product, line);
        if (!known.equals(product)) {
            know(known);
        }
        Typed kept = typed.getOrDefault(variant.id(), Typed.NOTHING);
        Variant better =
                new Variant(
                        variant.id(),
                        product.id(),
                        newer && !line.isUnnamed() ? line.variant() : variant.text(),
                        variant.code().or(line::code),
                        kept.price() ? variant.price() : better(line.price(), variant.price()),
                        kept.cost() ? variant.cost() : better(line.cost(), variant.cost()),
                        line.stock().isPresent()
                                        && !kept.stock()
                                        && (newer || variant.stock().isEmpty())
                                ? stock(line.stock())
                                : variant.stock());
        if (!better.equals(variant)) {
            know(better);
        }
        return variant.id();
    }

    /**
     * The product a known variant is sold as. The code stays when a leader renames the goods: where
     * the file has nothing left under the old name the product is renamed with all that was typed
     * of it, else the variant goes over to the product of the new name.
     */
    private Product sold(Variant variant, FileProduct line) {
        Product product = Objects.requireNonNull(productsById.get(variant.productId()));
        if (!newer || line.isUnnamed() || line.name().equals(product.name())) {
            return product;
        }
        if (products.containsKey(line.name()) || named.contains(product.name())) {
            return product(line);
        }
        products.remove(product.name());
        Product renamed =
                new Product(
                        product.id(),
                        line.name(),
                        product.category(),
                        product.zone(),
                        product.zoneFrom(),
                        product.layer(),
                        product.layerFrom(),
                        product.shelfLifeDays(),
                        product.supplierId(),
                        product.supplierFrom());
        know(renamed);
        return renamed;
    }

    private @Nullable Variant find(FileProduct line) {
        Variant coded = line.code().map(byCode::get).orElse(null);
        if (coded != null) {
            return coded;
        }
        Variant texted = byText.get(textKey(line.name(), line.variant()));
        // Another code is another variant, even under the same name and text.
        boolean another =
                texted != null
                        && texted.code().isPresent()
                        && line.code().isPresent()
                        && !texted.code().equals(line.code());
        return another ? null : texted;
    }

    private Product product(FileProduct line) {
        Product known = products.get(line.name());
        if (known != null) {
            Product better = better(known, line);
            if (!better.equals(known)) {
                know(better);
            }
            return better;
        }
        String category = line.category().orElse("");
        Optional<UUID> supplier = supplier(line);
        Product made =
                new Product(
                        tx.newId(),
                        line.name(),
                        category,
                        line.zone().orElseGet(() -> ZoneGuess.of(category, line.name())),
                        line.zone().isPresent() ? Provenance.IMPORTED : Provenance.GUESSED,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        supplier,
                        supplier.map(id -> Provenance.IMPORTED));
        know(made);
        return made;
    }

    private Product better(Product known, FileProduct line) {
        String category =
                known.category().isEmpty() ? line.category().orElse("") : known.category();
        TemperatureZone zone = known.zone();
        Provenance from = known.zoneFrom();
        if (line.zone().isPresent()
                && (from == Provenance.GUESSED || from == Provenance.IMPORTED && newer)) {
            zone = line.zone().get();
            from = Provenance.IMPORTED;
        } else if (from == Provenance.GUESSED) {
            zone = ZoneGuess.of(category, known.name());
        }
        boolean supplierTyped = known.supplierFrom().filter(Provenance.TYPED::equals).isPresent();
        boolean keeps = supplierTyped || !newer && known.supplierId().isPresent();
        Optional<UUID> supplier = keeps ? known.supplierId() : supplier(line).or(known::supplierId);
        return new Product(
                known.id(),
                known.name(),
                category,
                zone,
                from,
                known.layer(),
                known.layerFrom(),
                known.shelfLifeDays(),
                supplier,
                supplierTyped ? known.supplierFrom() : supplier.map(id -> Provenance.IMPORTED));
    }

    private Optional<UUID> supplier(FileProduct line) {
        return line.supplier()
                .filter(name -> !name.isBlank())
                .map(name -> tx.places().idOf(PlaceTable.Kind.SUPPLIER, name));
    }

    private void know(Product product) {
        unwrittenProducts.put(product.id(), product);
        remember(product);
    }

    private void know(Variant variant) {
        unwrittenVariants.put(variant.id(), variant);
        remember(variant);
    }

    /**
     * What the file knows last is written once, however often its rows disagree with each other.
     */
    private void write() {
        unwrittenProducts.values().forEach(tx.products()::put);
        unwrittenProducts.clear();
        unwrittenVariants.values().forEach(tx.products()::put);
        unwrittenVariants.clear();
    }

    private void remember(Product product) {
        products.put(product.name(), product);
        productsById.put(product.id(), product);
    }

    private void remember(Variant variant) {
        variant.code().ifPresent(code -> byCode.put(code, variant));
        Product product = productsById.get(variant.productId());
        if (product != null) {
            byText.put(textKey(product.name(), variant.text()), variant);
        }
    }

    private static String textKey(String name, String text) {
        return name + '\n' + text;
    }

    private Optional<Money> better(Optional<Money> file, Optional<Money> book) {
        return newer ? file.or(() -> book) : book.or(() -> file);
    }

    private static OptionalInt stock(Optional<Integer> stock) {
        return stock.isPresent() ? OptionalInt.of(stock.get()) : OptionalInt.empty();
    }
}

package org.leaderdesk.domain.product;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is sold; every value that may be guessed says where it comes from.
 *
 * @param category 分类; blank where unknown
 * @param zone how it must be kept
 * @param zoneFrom a guess until confirmed
 * @param layer place in the product pyramid
 * @param shelfLifeDays days it keeps after arrival
 * @param supplierId who brings it
 */
public record Product(
        UUID id,
        String name,
        String category,
        TemperatureZone zone,
        Provenance zoneFrom,
        Optional<ProductLayer> layer,
        Optional<Provenance> layerFrom,
        OptionalInt shelfLifeDays,
        Optional<UUID> supplierId,
        Optional<Provenance> supplierFrom) {}

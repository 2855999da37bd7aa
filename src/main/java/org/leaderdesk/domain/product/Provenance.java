package org.leaderdesk.domain.product;

/** Where a product's value comes from; a typed value outranks an imported one, that a guess. */
public enum Provenance {
    GUESSED,
    IMPORTED,
    TYPED
}

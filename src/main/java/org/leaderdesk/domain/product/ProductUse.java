package org.leaderdesk.domain.product;

/** What a product is kept for, where it is not simply sold. */
public enum ProductUse {
    /** Goods of an activity alone: what a flash sale takes first (S197). */
    ACTIVITY,
    /** Bought from the supplier as much as was ordered (S103): its stock limits nothing. */
    PRESALE
}

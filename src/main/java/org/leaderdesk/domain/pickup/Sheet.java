package org.leaderdesk.domain.pickup;

import java.util.Arrays;
import java.util.Optional;

/** The lists that can be printed. */
public enum Sheet {
    SUPPLIER_ORDER("supplier-order", "paper.sheet.supplier-order"),
    PICKING("picking", "paper.sheet.picking"),
    PACKING("packing", "paper.sheet.packing"),
    PICKUP_SHEET("pickup-sheet", "paper.sheet.pickup-sheet"),
    DOOR_LIST("door-list", "paper.sheet.door-list"),
    MATRIX("matrix", "paper.sheet.matrix"),
    RECEIVING("receiving", "paper.sheet.receiving"),
    RECEIPT("receipt", "paper.sheet.receipt"),
    UNCOLLECTED("uncollected", "paper.sheet.uncollected");

    private final String commandName;
    private final String titleKey;

    Sheet(String commandName, String titleKey) {
        this.commandName = commandName;
        this.titleKey = titleKey;
    }

    /** The message key of its title. */
    public String titleKey() {
        return titleKey;
    }

    /** Its name on the command line. */
    public String commandName() {
        return commandName;
    }

    /** Whether it counts goods and names nobody. */
    public boolean isOfGoods() {
        return this == RECEIVING || this == RECEIPT;
    }

    /** Whether it says how things stand this evening, so that nothing is amended on it. */
    public boolean isOfTheMoment() {
        return isOfGoods() || this == UNCOLLECTED;
    }

    public static Optional<Sheet> named(String commandName) {
        return Arrays.stream(values()).filter(s -> s.commandName.equals(commandName)).findFirst();
    }
}

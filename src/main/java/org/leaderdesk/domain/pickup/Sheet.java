package org.leaderdesk.domain.pickup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists that can be printed. */
public enum Sheet {
    SUPPLIER_ORDER("supplier-order", "paper.sheet.supplier-order"),
    PICKING("picking", "paper.sheet.picking"),
    PACKING("packing", "paper.sheet.packing"),
    PICKUP_SHEET("pickup-sheet", "paper.sheet.pickup-sheet"),
    DOOR_LIST("door-list", "paper.sheet.door-list"),
    MATRIX("matrix", "paper.sheet.matrix"),
    LABELS("labels", "paper.sheet.labels"),
    SLIPS("slips", "paper.sheet.slips"),
    RECEIVING("receiving", "paper.sheet.receiving"),
    RECEIPT("receipt", "paper.sheet.receipt"),
    UNCOLLECTED("uncollected", "paper.sheet.uncollected");

    /**
     * Stands in every list that is written as a spreadsheet, whatever its language, so that an
     * import takes it for no order file.
     */
    public static final String SPREADSHEET_MARK = "团长工作台清单";

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

    /** Whether it is printed piece by piece on small paper: labels, slips. */
    public boolean isSmall() {
        return this == LABELS || this == SLIPS;
    }

    /** The orders it can be asked for in; none where another order would change nothing. */
    public List<Sort> sorts() {
        return switch (this) {
            case PICKING, PACKING, PICKUP_SHEET, MATRIX, LABELS, SLIPS -> List.of(Sort.values());
            case UNCOLLECTED, DOOR_LIST, SUPPLIER_ORDER, RECEIVING, RECEIPT -> List.of();
        };
    }

    /** The order of its bags where none is asked for; empty where it has an order of its own. */
    public Optional<Sort> ownSort() {
        return switch (this) {
            case PACKING, PICKUP_SHEET, MATRIX, SLIPS -> Optional.of(Sort.COLLECTION);
            case PICKING, DOOR_LIST, SUPPLIER_ORDER, LABELS, RECEIVING, RECEIPT, UNCOLLECTED ->
                    Optional.empty();
        };
    }

    /** Whether it counts goods and names nobody. */
    public boolean isOfGoods() {
        return this == RECEIVING || this == RECEIPT;
    }

    /**
     * Whether it names the point that stands in for the round's own; there is no room on labels.
     */
    public boolean saysWhere() {
        return this != LABELS;
    }

    /** Whether it says how things stand this evening, so that nothing is amended on it. */
    public boolean isOfTheMoment() {
        return isOfGoods() || this == UNCOLLECTED;
    }

    public static Optional<Sheet> named(String commandName) {
        return Arrays.stream(values()).filter(s -> s.commandName.equals(commandName)).findFirst();
    }
}

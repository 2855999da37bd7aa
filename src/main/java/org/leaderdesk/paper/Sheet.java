package org.leaderdesk.paper;

import java.util.Arrays;
import java.util.Optional;

/** The lists that can be printed. */
public enum Sheet {
    SUPPLIER_ORDER("supplier-order"),
    PICKING("picking"),
    PACKING("packing"),
    PICKUP_SHEET("pickup-sheet"),
    DOOR_LIST("door-list"),
    MATRIX("matrix");

    private final String commandName;

    Sheet(String commandName) {
        this.commandName = commandName;
    }

    /** Its name on the command line and in message keys. */
    public String commandName() {
        return commandName;
    }

    public static Optional<Sheet> named(String commandName) {
        return Arrays.stream(values()).filter(s -> s.commandName.equals(commandName)).findFirst();
    }
}

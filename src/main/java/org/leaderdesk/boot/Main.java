package org.leaderdesk.boot;

import org.leaderdesk.i18n.Messages;

import java.util.Locale;

/** Where the program begins. A stand-in until the commands arrive. */
public final class Main {
    private Main() {}

    /** Says what was asked; a first argument {@code usage} ends with the exit code of misuse. */
    public static void main(String[] args) {
        String name = Messages.of(Locale.getDefault()).text("app.name");
        System.out.println(name + " " + String.join(" ", args));
        if (args.length > 0 && args[0].equals("usage")) {
            System.exit(2);
        }
    }
}

package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a list goes. */
public sealed interface Target {

    String FILE = "file:";

    String DEFAULT = "default";

    /** What a printer's address on the network begins with. */
    String TCP = "tcp:";

    /** An address of numbers and colons stands in brackets. */
    Pattern HOST_AND_PORT = Pattern.compile("\\[?([^\\[\\]]+?)]?:([0-9]{1,5})");

    int LAST_PORT = 65_535;

    /**
     * A file, replaced as a whole or not at all.
     *
     * @param path ends in .xlsx for a spreadsheet, in .prn for the bytes a small printer takes,
     *     otherwise it becomes a PDF
     */
    record File(Path path) implements Target {}

    /**
     * A printer of this computer.
     *
     * @param name as the system names it; empty for the default printer
     */
    record Printer(Optional<String> name) implements Target {}

    /**
     * A small printer on the network that takes its own commands.
     *
     * @param host its name or address
     * @param port usually 9100
     */
    record Tcp(String host, int port) implements Target {}

    /** A stream that stays open, for a preview. */
    record Stream(OutputStream out, Format format) implements Target {}

    /** What a list is written as. */
    enum Format {
        PDF,
        XLSX,
        /** What a small printer takes: TSPL for labels, ESC/POS for rolls. */
        COMMANDS
    }

    /**
     * "file:F", "tcp:HOST:PORT", "default", or a printer's name.
     *
     * @throws Refused OPTION_UNREADABLE where no port can be read
     */
    static Target named(String text) {
        if (text.startsWith(TCP)) {
            Matcher parts = HOST_AND_PORT.matcher(text.substring(TCP.length()));
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
                throw new Refused(RefusalCode.OPTION_UNREADABLE, "--to", text);
            }
            return new Tcp(parts.group(1), Integer.parseInt(parts.group(2)));
        }
        if (text.startsWith(FILE)) {
            return new File(Path.of(text.substring(FILE.length())));
        }
        return new Printer(text.equals(DEFAULT) ? Optional.empty() : Optional.of(text));
    }

    /** What it is called on the command line. */
    default String commandName() {
        return switch (this) {
            case File file -> FILE + file.path();
            case Printer printer -> printer.name().orElse(DEFAULT);
            case Tcp tcp ->
                    TCP
                            + (tcp.host().contains(":") ? "[" + tcp.host() + "]" : tcp.host())
                            + ":"
                            + tcp.port();
            case Stream _ -> "";
        };
    }

    default Format format() {
        return switch (this) {
            case File file -> format(file.path().toString().toLowerCase(Locale.ROOT));
            case Stream stream -> stream.format();
            case Tcp _ -> Format.COMMANDS;
            case Printer _ -> Format.PDF;
        };
    }

    private static Format format(String name) {
        if (name.endsWith(".xlsx")) {
            return Format.XLSX;
        }
        return name.endsWith(".prn") ? Format.COMMANDS : Format.PDF;
    }
}

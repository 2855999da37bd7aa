package org.leaderdesk.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The protocol's two documents. Run as a program it writes anew the parts of them that {@link
 * RowKind} and {@link Code} make; whoever changes a row does so and says in words what it says.
 */
final class ProtocolFiles {

    static final Path PROTOCOL = Path.of("src/docs/protocol.md");
    static final Path OPEN_API = Path.of("src/docs/openapi.yaml");

    private static final Part ROWS = new Part("<!-- rows -->\n", "<!-- end of rows -->");
    private static final Part SCHEMAS =
            new Part("    # Made of wire.RowKind:\n", "    # Made by hand:");
    private static final Part CODES = new Part("      # Made of wire.Code:\n", "      # End.");

    private ProtocolFiles() {}

    /** A part between two marks. */
    private record Part(String from, String to) {

        String in(String text) {
            return text.substring(start(text), end(text));
        }

        String replacedIn(String text, String by) {
            return text.substring(0, start(text)) + by + text.substring(end(text));
        }

        private int start(String text) {
            return mark(text, from) + from.length();
        }

        private int end(String text) {
            return mark(text, to);
        }

        private static int mark(String text, String mark) {
            int at = text.indexOf(mark);
            if (at < 0) {
                throw new IllegalStateException("the text lacks its mark: " + mark.strip());
            }
            return at;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PROTOCOL, protocolAsItShouldBe(read(PROTOCOL)));
        Files.writeString(OPEN_API, openApiAsItShouldBe(read(OPEN_API), read(PROTOCOL)));
    }

    static String protocolAsItShouldBe(String protocol) {
        return ROWS.replacedIn(protocol, RowTables.section(written(protocol)));
    }

    static String openApiAsItShouldBe(String openApi, String protocol) {
        String withRows = SCHEMAS.replacedIn(openApi, RowSchemas.section(written(protocol)));
        StringBuilder codes = new StringBuilder();
        for (Code code : Code.values()) {
            codes.append("        - ").append(code.text()).append('\n');
        }
        return CODES.replacedIn(withRows, codes.toString());
    }

    static WrittenRows written(String protocol) {
        return WrittenRows.in(ROWS.in(protocol));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

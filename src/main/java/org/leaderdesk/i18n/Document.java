package org.leaderdesk.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text of several parts that the program shows to people: the leaders' guide, the agreement. It
 * is written in Markdown under {@code src/docs} and shipped from there.
 *
 * @param title its first heading
 * @param parts in their order; the first has the title's own words and may be about everything
 */
public record Document(String title, List<Part> parts) {

    private static final String SCREEN = "<!-- screen: ";
    private static final String SCREEN_END = " -->";
    private static final String FENCE = "```";

    /**
     * What stands under one heading.
     *
     * @param screen which screen it is about, in the words of the navigation's codes in lower case;
     *     blank where it is about none
     */
    public record Part(String heading, String screen, List<Block> blocks) {

        /** Whether heading or text hold the words, in any case. */
        public boolean says(String words) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            return heading.toLowerCase(Locale.ROOT).contains(wanted)
                    || blocks.stream()
                            .anyMatch(
                                    block ->
                                            Spans.plain(block.text())
                                                    .toLowerCase(Locale.ROOT)
                                                    .contains(wanted));
        }
    }

    /** How a block is set. */
    public enum Kind {
        PARAGRAPH,
        ITEM,
        COMMANDS
    }

    /**
     * A paragraph, an item of a list, or commands as they are typed.
     *
     * @param text with the marks of {@link Spans} in it, but for commands
     */
    public record Block(Kind kind, String text) {}

    /** How to use the program, with a part about each screen. */
    public static Document guide(Locale locale) {
        return read("guide", locale);
    }

    /** The data-management rule with the privacy and service agreement (S198). */
    public static Document agreement(Locale locale) {
        return read("agreement", locale);
    }

    private static Document read(String name, Locale locale) {
        String file = name + (locale.getLanguage().equals("zh") ? ".zh-CN.md" : ".en.md");
        try (InputStream text = Document.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException(file + " was not shipped");
            }
            return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Reads the Markdown these documents are written in: headings, lists, fenced commands. */
    static Document parse(String markdown) {
        Reader reader = new Reader();
        markdown.lines().forEach(reader::line);
        return reader.end();
    }

    /** The whole of it as plain text, for a terminal. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.heading()).append("\n\n");
            for (Block block : part.blocks()) {
                text.append(block.kind() == Kind.ITEM ? "- " : "")
                        .append(Spans.plain(block.text()))
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString().strip();
    }

    private static final class Reader {
        private final List<Part> parts = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder commands = new StringBuilder();
        private String heading = "";
        private String screen = "";
        private boolean fenced;

        void line(String line) {
            if (line.startsWith(FENCE)) {
                fence();
            } else if (fenced) {
                commands.append(commands.isEmpty() ? "" : "\n").append(line);
            } else if (line.startsWith("#")) {
                finish();
                heading = line.replaceFirst("#+", "").strip();
            } else if (line.startsWith(SCREEN)) {
                screen = line.substring(SCREEN.length(), line.length() - SCREEN_END.length());
            } else if (line.strip().startsWith("- ")) {
                blocks.add(new Block(Kind.ITEM, line.strip().substring(2)));
            } else if (!line.isBlank()) {
                blocks.add(new Block(Kind.PARAGRAPH, line.strip()));
            }
        }

        private void fence() {
            if (fenced) {
                blocks.add(new Block(Kind.COMMANDS, commands.toString()));
                commands.setLength(0);
            }
            fenced = !fenced;
        }

        private void finish() {
            if (!heading.isEmpty()) {
                parts.add(new Part(heading, screen, List.copyOf(blocks)));
            }
            blocks.clear();
            screen = "";
        }

        Document end() {
            finish();
            return new Document(parts.getFirst().heading(), List.copyOf(parts));
        }
    }
}

package org.leaderdesk.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text of several parts that the program shows to people: the leaders' guide, the handbook, the
 * agreement. It is written in Markdown under {@code src/docs} and shipped from there.
 *
 * @param title its first heading
 * @param parts in their order; the first has the title's own words and may be about everything
 */
public record Document(String title, List<Part> parts) {

    private static final String SCREEN = "<!-- screen: ";
    private static final String PAGE = "<!-- page: ";
    private static final String MARK_END = " -->";
    private static final String FENCE = "```";

    /**
     * What stands under one heading.
     *
     * @param screen which screen it is about, in the words of the navigation's codes in lower case;
     *     blank where it is about none
     * @param page the key by which the part is found whatever the language, blank where it has none
     */
    public record Part(String heading, String screen, String page, List<Block> blocks) {

        /** The items of its lists, without marks. */
        public List<String> items() {
            return blocks.stream()
                    .filter(block -> block.kind() == Kind.ITEM)
                    .map(block -> Spans.plain(block.text()))
                    .toList();
        }

        /** Heading and text, for a terminal. */
        public String plain() {
            StringBuilder text = new StringBuilder(heading).append("\n\n");
            for (Block block : blocks) {
                text.append(block.kind() == Kind.ITEM ? "- " : "")
                        .append(Spans.plain(block.text()))
                        .append('\n');
            }
            return text.toString();
        }

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

    /** How a leader works well, in pages of items to follow and to check (S130, S193, S194). */
    public static Document handbook(Locale locale) {
        return read("handbook", locale);
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

    /** The parts that have a key, in their order. */
    public List<Part> pages() {
        return parts.stream().filter(part -> !part.page().isEmpty()).toList();
    }

    /** The part of a key. */
    public Optional<Part> page(String key) {
        return pages().stream().filter(part -> part.page().equals(key)).findFirst();
    }

    /** The whole of it as plain text, for a terminal. */
    public String plain() {
        return parts.stream().map(Part::plain).collect(Collectors.joining("\n")).strip();
    }

    private static final class Reader {
        private final List<Part> parts = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder commands = new StringBuilder();
        private String heading = "";
        private String screen = "";
        private String page = "";
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
                screen = marked(SCREEN, line);
            } else if (line.startsWith(PAGE)) {
                page = marked(PAGE, line);
            } else if (line.strip().startsWith("- ")) {
                blocks.add(new Block(Kind.ITEM, line.strip().substring(2)));
            } else if (!line.isBlank()) {
                blocks.add(new Block(Kind.PARAGRAPH, line.strip()));
            }
        }

        private static String marked(String mark, String line) {
            return line.substring(mark.length(), line.length() - MARK_END.length());
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
                parts.add(new Part(heading, screen, page, List.copyOf(blocks)));
            }
            blocks.clear();
            screen = "";
            page = "";
        }

        Document end() {
            finish();
            return new Document(parts.getFirst().heading(), List.copyOf(parts));
        }
    }
}

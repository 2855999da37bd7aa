package org.leaderdesk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.ui.fx.Target;

import java.util.List;
import java.util.Locale;

/** The guide and the agreement as they are shipped, and how they are read. */
class DocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyScreenHasItsPartOfTheGuide(String language) {
        Document guide = Document.guide(Locale.forLanguageTag(language));
        for (Target target : Target.values()) {
            String screen = target.name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<Document.Part> parts =
                    guide.parts().stream().filter(part -> part.screen().equals(screen)).toList();
            assertEquals(1, parts.size(), screen);
            assertFalse(parts.getFirst().blocks().isEmpty(), screen);
        }
    }

    @Test
    void bothLanguagesAreAboutTheSameScreens() {
        assertEquals(
                screens(Document.guide(Locale.CHINESE)), screens(Document.guide(Locale.ENGLISH)));
        assertEquals(
                Document.agreement(Locale.CHINESE).parts().size(),
                Document.agreement(Locale.ENGLISH).parts().size());
    }

    private static List<String> screens(Document guide) {
        return guide.parts().stream().map(Document.Part::screen).filter(s -> !s.isEmpty()).toList();
    }

    @Test
    void markdownIsReadInParts() {
        Document read =
                Document.parse(
                        """
                        # Title

                        About all.

                        ## One
                        <!-- screen: orders -->

                        Press **this** or `that`.

                        - first
                          - second

                        ```
                        # no heading
                        - no item
                        ```
                        """);
        assertEquals("Title", read.title());
        assertEquals(
                List.of("Title", "One"),
                read.parts().stream().map(Document.Part::heading).toList());
        Document.Part one = read.parts().getLast();
        assertEquals("orders", one.screen());
        assertEquals(
                List.of(
                        new Document.Block(Document.Kind.PARAGRAPH, "Press **this** or `that`."),
                        new Document.Block(Document.Kind.ITEM, "first"),
                        new Document.Block(Document.Kind.ITEM, "second"),
                        new Document.Block(Document.Kind.COMMANDS, "# no heading\n- no item")),
                one.blocks());
        assertTrue(one.says("PRESS THIS or"), "marks are no part of what it says");
        assertFalse(one.says("about all"));
        assertEquals(
                List.of(
                        new Spans.Span(Spans.Face.PLAIN, "Press "),
                        new Spans.Span(Spans.Face.STRONG, "this"),
                        new Spans.Span(Spans.Face.PLAIN, " or "),
                        new Spans.Span(Spans.Face.TYPED, "that"),
                        new Spans.Span(Spans.Face.PLAIN, ".")),
                Spans.of("Press **this** or `that`."));
    }
}

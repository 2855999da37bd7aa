package org.leaderdesk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.cli.CommandWords;
import org.leaderdesk.domain.planner.LimitWords;
import org.leaderdesk.exchange.ContentLibrary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** S130, S193: the handbook as it is shipped says the same in both languages. */
class HandbookTest {

    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final String ABOUT_THE_WORDS = "limit-words";

    private final Document chinese = Document.handbook(Locale.SIMPLIFIED_CHINESE);
    private final Document english = Document.handbook(Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSamePagesInTheSameOrder() {
        List<String> keys = keys(chinese);
        assertEquals(keys, keys(english));
        assertEquals(keys.size(), new HashSet<>(keys).size(), "each key once");
        assertTrue(keys.containsAll(List.of("opening", "after-sales", "privacy", "helpers")));
        for (String key : keys) {
            assertEquals(Optional.of(key), english.page(key).map(Document.Part::page));
        }
        assertEquals(Optional.empty(), english.page("nowhere"));
    }

    /** The source speaks of more than 200 details (S130); a page is a list of them and no more. */
    @Test
    void everyPageIsAListOfAsManyItemsInBothLanguages() {
        for (Document.Part page : chinese.pages()) {
            Document.Part other = english.page(page.page()).orElseThrow();
            assertEquals(page.items().size(), other.items().size(), page.page());
            for (Document.Part each : List.of(page, other)) {
                assertTrue(each.items().size() >= 6, each.heading());
                assertEquals(each.blocks().size(), each.items().size(), each.heading());
            }
        }
        assertTrue(items(chinese).size() >= 200, "details: " + items(chinese).size());
    }

    @Test
    void everyItemHasTheSameFiguresInBothLanguages() {
        List<String> translated = items(english);
        int at = 0;
        for (String item : items(chinese)) {
            assertEquals(figures(item), figures(translated.get(at)), item);
            at++;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noItemStandsTwice(String language) {
        List<String> items = items(Document.handbook(Locale.forLanguageTag(language)));
        assertEquals(items.size(), new HashSet<>(items).size());
    }

    @Test
    void noPageUsesALimitWordButTheOneAboutThem() {
        LimitWords words = new ContentLibrary().limitWords();
        List<String> found = new ArrayList<>();
        for (Document.Part part : chinese.parts()) {
            if (!part.page().equals(ABOUT_THE_WORDS)) {
                words.in(part.plain())
                        .forEach(word -> found.add(part.heading() + ": " + word.word()));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(
                !words.in(chinese.page(ABOUT_THE_WORDS).orElseThrow().plain()).isEmpty(),
                "the page names them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsTypedIsACommandThatThereIs(String language) {
        List<String> commands =
                CommandWords.all().stream().map(words -> words.replace('.', ' ')).toList();
        List<String> typed =
                Document.handbook(Locale.forLanguageTag(language)).pages().stream()
                        .flatMap(page -> page.blocks().stream())
                        .flatMap(block -> Spans.of(block.text()).stream())
                        .filter(span -> span.face() == Spans.Face.TYPED)
                        .map(span -> span.text().replaceFirst(" --.*", ""))
                        .toList();
        assertTrue(typed.contains("plan review"), typed.toString());
        assertEquals(List.of(), typed.stream().filter(each -> !commands.contains(each)).toList());
    }

    private static List<String> keys(Document handbook) {
        return handbook.pages().stream().map(Document.Part::page).toList();
    }

    private static List<String> items(Document handbook) {
        return handbook.pages().stream().flatMap(page -> page.items().stream()).toList();
    }

    private static List<String> figures(String item) {
        Stream<MatchResult> found = FIGURE.matcher(item.replace(",", "")).results();
        return found.map(MatchResult::group).sorted().toList();
    }
}

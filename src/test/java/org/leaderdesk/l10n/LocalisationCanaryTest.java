package org.leaderdesk.l10n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every check of the texts can fail, and leaves alone what is right. */
class LocalisationCanaryTest {
    @TempDir Path main;

    private Localisation canary;

    @BeforeEach
    void look() {
        canary = new Localisation(main);
    }

    @Test
    void aKeyInOneLanguageOnly() {
        bundles("a.b = x\nonly.english = x", "a.b = x\nonly.chinese = x");
        assertEquals(
                List.of("only.english has no Chinese text", "only.chinese has no English text"),
                canary.keysThatDiffer());
    }

    @Test
    void aKeyTwice() {
        bundles("a.b = x\na.b = y", "a.b = x");
        assertEquals(List.of("a.b stands twice in messages.properties"), canary.keysTwice());
    }

    @Test
    void anEmptyText() {
        bundles("a.b = x", "a.b = ");
        assertEquals(List.of("a.b is empty in messages_zh_CN.properties"), canary.emptyValues());
    }

    @Test
    void aBrokenPattern() {
        bundles("a.b = {0\nc.d = don't\ne.f = don''t '{'0'}'", "g.h = {0, nonsense}");
        assertEquals(
                List.of(
                        "a.b is no pattern in messages.properties",
                        "c.d needs its apostrophe twice in messages.properties",
                        "g.h is no pattern in messages_zh_CN.properties"),
                canary.brokenPatterns());
    }

    @Test
    void otherArguments() {
        bundles(
                "a.b = {0} of {1}\nc.d = {1} then {0}\ne.f = {0,choice,0#none|1#one {1}}",
                "a.b = {0}\nc.d = {0,number} 和 {1}\ne.f = {0} {1}");
        assertEquals(
                List.of("a.b has other arguments in the other language: [0, 1] and [0]"),
                canary.placeholdersThatDiffer());
    }

    @Test
    void aKeyWithoutText() {
        bundles("a.b = x\nc.d = {0} x\nrefusal.late = x", "a.b = x\nc.d = {0}\nrefusal.late = x");
        write(
                "java/p/Uses.java",
                """
                // messages.text("in.comment")
                class Uses {
                    String a = messages.text("a.b");
                    String b = messages.text(
                            "no.such", 1);
                    String c = context("no.call");
                }
                """);
        write(
                "resources/p/Screen.fxml",
                "<Label text=\"%no.label\"/><Label text=\"%a.b\"/><Label text=\"%c.d\"/>");
        assertEquals(
                List.of(
                        "Uses.java:5: no.such has no text",
                        "Screen.fxml: no.label has no text",
                        "Screen.fxml: nobody gives c.d its arguments",
                        "refusal.early has no text"),
                canary.keysWithoutText(Map.of("refusal.", List.of("late", "early"))));
    }

    @Test
    void anUnusedKey() {
        bundles("a.b = x\nby.enum = x\nby.fxml = x\nrefusal.late = x\nno.use = x", "");
        write(
                "java/org/leaderdesk/i18n/Messages.java",
                """
                class Messages {
                    /** Not a use: "no.use". */
                    public static final String REFUSAL = "refusal.";
                }
                """);
        write("java/p/Uses.java", "enum Uses { A(\"by.enum\"); String b = text(\"a.b\"); }");
        write("resources/p/Screen.fxml", "<Label text=\"%by.fxml\"/>");
        assertEquals(Set.of("refusal."), canary.declaredFamilies());
        assertEquals(List.of("no.use is used nowhere"), canary.unusedKeys());
    }

    @Test
    void chineseInTheCode() {
        write(
                "java/p/Says.java",
                "/** 注释不算。 */\nclass Says { char c = '中'; String plain = \"ok\"; // 也不算\n"
                        + "String a = \"团长\"; String b = \"\\u56e2\"; String c = \"，\";\n"
                        + "String d = \"\"\"\n    块\n    \"\"\"; }");
        write("java/q/Data.java", "class Data { String a = \"小区\"; }");
        assertEquals(
                List.of(
                        "Says.java:3: \"团长\"",
                        "Says.java:3: \"团\"",
                        "Says.java:3: \"，\"",
                        "Says.java:4: \"块\n\""),
                canary.chineseLiterals(Set.of("q")));
    }

    @Test
    void sqlOutsideTheStores() {
        write(
                "java/p/Asks.java",
                "class Asks { String a = \"select * from orders\"; String b = \"select a row\";"
                        + " String c = \"INSERT INTO orders VALUES (1)\"; }");
        write("java/q/Table.java", "class Table { String a = \"delete from orders\"; }");
        assertEquals(
                List.of(
                        "Asks.java:1: \"select * from orders\"",
                        "Asks.java:1: \"INSERT INTO orders VALUES (1)\""),
                canary.sqlLiterals(Set.of("q")));
    }

    @Test
    void aPackageWithoutProse() {
        write("java/a/A.java", "class A {}");
        write("java/b/package-info.java", "/** Says what it is. */\npackage b;\n");
        write("java/c/package-info.java", "@NullMarked\npackage c;\n");
        write("java/d/package-info.java", "/** */\n@NullMarked\npackage d;\n");
        write("java/e/package-info.java", "/** Says what it is. */\n@NullMarked\npackage e;\n");
        write(
                "java/f/package-info.java",
                "/**\n * Says it.\n *\n * <p>See {@link A}.\n */\n@NullMarked\npackage f;\n");
        assertEquals(
                List.of(
                        "a has no package-info",
                        "b is not @NullMarked",
                        "c has no sentence about itself",
                        "d has no sentence about itself"),
                canary.packagesWithoutProse());
    }

    private void bundles(String english, String chinese) {
        write("resources/org/leaderdesk/i18n/" + Localisation.ENGLISH, english);
        write("resources/org/leaderdesk/i18n/" + Localisation.CHINESE, chinese);
    }

    private void write(String path, String text) {
        try {
            Path file = main.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}

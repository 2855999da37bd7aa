package org.leaderdesk.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The program keeps the rules of the house, and every rule catches its own canaries. */
class HouseRulesTest {
    private static final String PROGRAM = "org.leaderdesk";
    private static final String CANARIES = "org.leaderdesk.arch.canary";

    private static JavaClasses program;
    private static JavaClasses canaries;

    @BeforeAll
    static void read() {
        program =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(PROGRAM);
        canaries = new ClassFileImporter().importPackages(CANARIES);
    }

    @AfterAll
    static void forget() {
        program = null;
        canaries = null;
    }

    static Stream<HouseRule> rules() {
        return Stream.concat(Rings.rules().stream(), Bans.rules().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProgramKeeps(HouseRule rule) {
        rule.rule().apply(PROGRAM).as(rule.name()).check(program);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachCanaryIsCaughtBy(HouseRule rule) {
        assertFalse(rule.canaries().isEmpty(), "a rule without a canary may be unable to fail");
        List<String> caught = caughtBy(rule);
        for (String canary : rule.canaries()) {
            assertTrue(
                    caught.stream().anyMatch(line -> names(line, CANARIES + "." + canary)),
                    () -> canary + " went through; caught: " + caught);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theInnocentAreLeftAloneBy(HouseRule rule) {
        for (String line : caughtBy(rule)) {
            boolean guilty =
                    rule.canaries().stream()
                            .anyMatch(canary -> names(line, CANARIES + "." + canary));
            assertTrue(guilty, () -> "not a canary of this rule: " + line);
        }
    }

    @Test
    void everyCanaryClassHasARule() {
        TreeSet<String> unused = new TreeSet<>();
        canaries.forEach(
                type -> {
                    String name = type.getName().substring(CANARIES.length() + 1);
                    if (!type.isNestedClass() && !name.endsWith("package-info")) {
                        unused.add(name);
                    }
                });
        rules().flatMap(rule -> rule.canaries().stream())
                .forEach(name -> unused.remove(name.replaceAll("\\$.*", "")));
        unused.removeIf(name -> name.matches(".*\\b(Innocent\\w*|PersonalText)"));
        assertEquals(new TreeSet<>(), unused);
    }

    @Test
    void theProgramWasRead() {
        assertTrue(program.contain(PROGRAM + ".boot.Main"), "no classes, no guard");
    }

    private static List<String> caughtBy(HouseRule rule) {
        EvaluationResult result = rule.rule().apply(CANARIES).evaluate(canaries);
        return new ArrayList<>(result.getFailureReport().getDetails());
    }

    /** Whether a report's line is about this class: the first class it names. */
    private static boolean names(String line, String type) {
        int at = line.indexOf(CANARIES);
        if (at < 0 || !line.startsWith(type, at)) {
            return false;
        }
        int end = at + type.length();
        return end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end))
                ? true
                : line.charAt(end) == '$';
    }
}

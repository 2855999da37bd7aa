package org.leaderdesk.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.leaderdesk.ui.Windowed;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A test whose class has the wrong name passes for ever, since nobody runs it; one that opens
 * windows and does not say so fails now and then, when another has the keyboard.
 */
class TestNamesTest {
    private static final String CANARY = "org.leaderdesk.arch.unrun.NeverRun";

    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    // By name, or this class would seem to open windows itself.
    private static final Set<String> TOOLKIT =
            Set.of(
                    "org.leaderdesk.ui.WindowFixture",
                    "javafx.application.Platform",
                    "org.testfx.api.FxRobot");

    private static JavaClasses tests;

    @BeforeAll
    static void readTests() {
        tests =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.leaderdesk");
    }

    @AfterAll
    static void forgetTests() {
        tests = null;
    }

    @Test
    void everyTestClassIsCalledTestAndTheCanaryIsCaught() {
        assertEquals(Set.of(CANARY), testClasses(type -> !outer(type).endsWith("Test")));
    }

    @Test
    void whatOpensWindowsRunsByItselfAndTheCanaryIsCaught() {
        assertEquals(
                Set.of(CANARY),
                testClasses(
                        type ->
                                !type.isAnnotatedWith(Windowed.class)
                                        && !type.isAnnotatedWith(Isolated.class)
                                        && usesToolkit(type)));
    }

    private static Set<String> testClasses(Predicate<JavaClass> wanted) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : tests) {
            if (type.getMethods().stream().anyMatch(TestNamesTest::isTest) && wanted.test(type)) {
                found.add(outer(type));
            }
        }
        return found;
    }

    private static String outer(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    private static boolean usesToolkit(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> TOOLKIT.contains(each.getTargetClass().getName()));
    }

    private static boolean isTest(JavaMethod method) {
        // JUnit's annotations all carry this one; a fuzz target's too.
        return method.isMetaAnnotatedWith(TESTABLE);
    }
}

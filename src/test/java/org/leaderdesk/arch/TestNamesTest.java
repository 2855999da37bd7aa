package org.leaderdesk.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;

/** A test whose class has the wrong name passes for ever, since nobody runs it. */
class TestNamesTest {
    private static final String CANARY = "org.leaderdesk.arch.unrun.NeverRun";

    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    @Test
    void everyTestClassIsCalledTestAndTheCanaryIsCaught() {
        JavaClasses tests =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.leaderdesk");
        Set<String> unrun = new TreeSet<>();
        tests.forEach(
                type -> {
                    String outer = type.getName().replaceAll("\\$.*", "");
                    if (!outer.endsWith("Test")
                            && type.getMethods().stream().anyMatch(TestNamesTest::isTest)) {
                        unrun.add(outer);
                    }
                });
        assertEquals(Set.of(CANARY), unrun);
    }

    private static boolean isTest(JavaMethod method) {
        // JUnit's annotations all carry this one; a fuzz target's too.
        return method.isMetaAnnotatedWith(TESTABLE);
    }
}

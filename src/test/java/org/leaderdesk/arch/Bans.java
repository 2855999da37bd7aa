package org.leaderdesk.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What each ring never touches: the last column of the house's table, and a few bans for all. */
final class Bans {
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."};
    // Two dots in front: the canaries bring stand-ins, so that the rules need not wait for a
    // library.
    private static final String[] HTTP = {
        "java.net.http..", "com.sun.net.httpserver..", "..okhttp3..", "io.helidon..", "io.javalin.."
    };
    private static final String[] JAVAFX = {"..javafx.."};

    /** Pure Java and the libraries that only calculate. */
    private static final String[] DOMAIN_MAY_USE = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.nio.charset..",
        "org.jspecify.annotations..",
        "com.google.errorprone.annotations..",
        "com.tyme..",
        "com.github.houbb..",
        "org.apache.commons.statistics..",
        "org.apache.commons.numbers..",
        "org.apache.commons.rng..",
        "org.hipparchus.."
    };

    /** Inside the packages above, and yet not pure. */
    private static final Set<String> DOMAIN_MAY_NOT_USE =
            Set.of(
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime",
                    "java.lang.Thread",
                    "java.util.Timer",
                    "java.util.ServiceLoader",
                    "java.text.SimpleDateFormat");

    private static final Set<String> FILE_OPENERS =
            Set.of(
                    "java.nio.file.Files",
                    "java.nio.channels.FileChannel",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.RandomAccessFile");

    private static final Set<String> EMPTY_WORDS =
            Set.of("Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl");

    private Bans() {}

    static List<HouseRule> rules() {
        return List.of(
                HouseRule.of(
                        "the domain is pure Java",
                        Bans::domainIsPure,
                        "domain.order.ReadsFile",
                        "domain.order.SpeaksSql",
                        "domain.order.ShowsFx",
                        "domain.order.WritesJson",
                        "domain.order.StartsProcess"),
                HouseRule.of(
                        "the domain never asks the machine for time, zone or language",
                        root -> asksNot(root + ".domain", Bans::machineTimeZoneOrLanguage),
                        "domain.time.AsksTheClock",
                        "domain.time.AsksTheMillis",
                        "domain.time.AsksTheZone",
                        "domain.time.AsksTheClockByReference",
                        "domain.time.AsksTheLanguage",
                        "domain.time.AsksTheOldDate"),
                HouseRule.of(
                        "time comes from an injected clock and zone, except in boot",
                        Bans::timeIsInjected,
                        "desk.AsksTheClock",
                        "domain.time.AsksTheClock",
                        "domain.time.AsksTheClockByReference",
                        "domain.time.AsksTheMillis",
                        "domain.time.AsksTheZone",
                        "domain.time.AsksTheOldDate"),
                HouseRule.of(
                        "the book knows no JavaFX and no HTTP",
                        root -> never(root, "book", JAVAFX, HTTP),
                        "book.ShowsFx",
                        "book.CallsHttp"),
                HouseRule.of(
                        "the desk knows no JavaFX and no SQL",
                        root -> never(root, "desk", JAVAFX, SQL),
                        "desk.ShowsFx",
                        "desk.SpeaksSql"),
                HouseRule.of(
                        "the window knows no SQL and no HTTP",
                        root -> never(root, "ui", SQL, HTTP),
                        "ui.orders.SpeaksSql",
                        "ui.orders.CallsHttp"),
                HouseRule.of(
                        "the window opens no files",
                        root -> opensNoFiles(root + ".ui"),
                        "ui.orders.OpensFile",
                        "ui.orders.OpensUrl"),
                HouseRule.of(
                        "only ui.fx calls Platform.runLater",
                        Bans::onlyFxRunsLater,
                        "ui.orders.RunsLater"),
                HouseRule.of(
                        "a view model knows no scene, stage or FXML",
                        Bans::viewModelsAreBlind,
                        "ui.orders.OrdersViewModel"),
                HouseRule.of(
                        "the commands know no JavaFX and no SQL",
                        root -> never(root, "cli", JAVAFX, SQL),
                        "cli.ShowsFx",
                        "cli.SpeaksSql"),
                HouseRule.of(
                        "the platform, the wire, sync, paper and exchange know no JavaFX",
                        Bans::noWindowBelowTheDesk,
                        "platform.ShowsFx",
                        "paper.ShowsFx"),
                HouseRule.of(
                        "a name says the thing",
                        Bans::namesSayTheThing,
                        "desk.OrderManager",
                        "desk.BaseOrder",
                        "desk.OrderUtils",
                        "desk.Outer$InnerImpl",
                        "desk.common.Thing"),
                HouseRule.of(
                        "nobody prints, except the commands and boot",
                        Bans::nobodyPrints,
                        "desk.Prints",
                        "desk.PrintsTrace"),
                HouseRule.of(
                        "nobody uses java.util.logging, except the commands and boot",
                        Bans::nobodyUsesJul,
                        "desk.LogsOldStyle"),
                HouseRule.of(
                        "only boot and the commands end the process",
                        Bans::nobodyExits,
                        "desk.Exits"),
                HouseRule.of(
                        "personal values are revealed only where they are needed",
                        Bans::revealedWhereNeeded,
                        "sync.Reveals",
                        "sync.RevealsByReference",
                        "domain.order.Reveals"));
    }

    private static ArchRule domainIsPure(String root) {
        DescribedPredicate<JavaClass> pure =
                resideInAnyPackage(DOMAIN_MAY_USE)
                        .or(resideInAnyPackage(root + ".domain.."))
                        // Only the marker: enums, records and exceptions are serializable by birth.
                        .or(HasName.Predicates.name("java.io.Serializable"))
                        .or(primitive());
        DescribedPredicate<JavaClass> impure =
                DescribedPredicate.describe(
                        "reach outside the program",
                        type -> {
                            JavaClass base = type.getBaseComponentType();
                            return !pure.test(base)
                                    || DOMAIN_MAY_NOT_USE.contains(base.getName())
                                    || resideInAnyPackage(
                                                    "java.util.logging..",
                                                    "java.util.jar..",
                                                    "java.util.zip..",
                                                    "java.util.prefs..",
                                                    "java.util.spi..",
                                                    "java.lang.foreign..")
                                            .test(base);
                        });
        // Other rings are the ring rules' business; seen from here they would be reported twice.
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .dependOnClassesThat(
                        impure.and(
                                DescribedPredicate.not(resideInAnyPackage(root + ".."))
                                        .as("outside this program")))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe("a primitive", JavaClass::isPrimitive);
    }

    /** Calls and references whose answer depends on the machine, not on what was handed in. */
    private static boolean machineTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        List<String> parameters = parameters(access);
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis");
        }
        if (owner.equals("java.time.Clock")) {
            return name.startsWith("system") || name.startsWith("tick") && parameters.size() == 1;
        }
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return !parameters.equals(List.of("java.time.Clock"));
        }
        if (owner.equals("java.util.Date") && name.equals("<init>")) {
            return parameters.isEmpty();
        }
        return owner.equals("java.util.Calendar") && name.equals("getInstance")
                || owner.equals("java.util.GregorianCalendar") && name.equals("<init>")
                || owner.equals("java.time.ZoneId") && name.equals("systemDefault")
                || owner.equals("java.util.TimeZone") && name.equals("getDefault");
    }

    private static boolean machineTimeZoneOrLanguage(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return machineTime(access)
                || owner.equals("java.lang.System")
                        && Set.of("nanoTime", "getProperty", "getenv").contains(name)
                || owner.equals("java.util.Locale") && name.equals("getDefault");
    }

    private static List<String> parameters(JavaAccess<?> access) {
        if (access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget t) {
            return t.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        }
        return List.of();
    }

    private static ArchRule asksNot(String below, Predicate<JavaAccess<?>> asked) {
        return classes()
                .that()
                .resideInAPackage(below + "..")
                .should(accessNothing("the machine", asked))
                .allowEmptyShould(true);
    }

    private static ArchRule timeIsInjected(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".boot..")
                .should(accessNothing("the machine's clock or zone", Bans::machineTime))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> accessNothing(
            String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not ask " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // Calls and references (Instant::now) alike.
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchRule never(String root, String ring, String[]... packages) {
        String[] all =
                java.util.Arrays.stream(packages)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + ring + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(all))
                .allowEmptyShould(true);
    }

    private static ArchRule opensNoFiles(String below) {
        return classes()
                .that()
                .resideInAPackage(below + "..")
                .should(
                        accessNothing(
                                "for a file or a connection",
                                access -> {
                                    String owner = access.getTargetOwner().getName();
                                    return FILE_OPENERS.contains(owner)
                                            || owner.equals("java.net.URL")
                                                    && access.getName().startsWith("open")
                                            || owner.equals("java.net.Socket");
                                }))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyFxRunsLater(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".ui.fx..")
                .should(
                        accessNothing(
                                "for a later turn on the FX thread",
                                access ->
                                        // By its end: the canary brings a stand-in.
                                        access.getTargetOwner()
                                                        .getName()
                                                        .endsWith("javafx.application.Platform")
                                                && access.getName().equals("runLater")))
                .allowEmptyShould(true);
    }

    private static ArchRule viewModelsAreBlind(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "..javafx.scene..", "..javafx.stage..", "..javafx.fxml.."))
                .allowEmptyShould(true);
    }

    private static ArchRule noWindowBelowTheDesk(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".platform..",
                        root + ".wire..",
                        root + ".sync..",
                        root + ".paper..",
                        root + ".exchange..",
                        root + ".i18n..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(JAVAFX))
                .allowEmptyShould(true);
    }

    private static ArchRule namesSayTheThing(String root) {
        Pattern words = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[$._]");
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(
                        new ArchCondition<>("not be called " + EMPTY_WORDS) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String name = type.getName().substring(root.length() + 1);
                                for (String word : words.split(name, -1)) {
                                    String capital =
                                            word.isEmpty()
                                                    ? word
                                                    : Character.toUpperCase(word.charAt(0))
                                                            + word.substring(1);
                                    if (EMPTY_WORDS.contains(capital)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        type.getName() + " says only " + word));
                                    }
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    private static ArchRule nobodyPrints(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".cli..", root + ".boot..")
                .should(
                        accessNothing(
                                "for standard output",
                                access -> {
                                    String owner = access.getTargetOwner().getName();
                                    String name = access.getName();
                                    return owner.equals("java.lang.System")
                                                    && (name.equals("out") || name.equals("err"))
                                            || owner.equals("java.lang.IO")
                                            || name.equals("printStackTrace")
                                                    && parameters(access).isEmpty();
                                }))
                .allowEmptyShould(true);
    }

    private static ArchRule nobodyUsesJul(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".cli..", root + ".boot..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging.."))
                .allowEmptyShould(true);
    }

    private static ArchRule nobodyExits(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".cli..", root + ".boot..")
                .should(
                        accessNothing(
                                "for the end of the process",
                                access ->
                                        Set.of("java.lang.System", "java.lang.Runtime")
                                                        .contains(access.getTargetOwner().getName())
                                                && Set.of("exit", "halt")
                                                        .contains(access.getName())))
                .allowEmptyShould(true);
    }

    private static ArchRule revealedWhereNeeded(String root) {
        DescribedPredicate<JavaAccess<?>> reveal =
                DescribedPredicate.describe(
                        "reveals a personal value",
                        access ->
                                access.getName().equals("reveal")
                                        && access.getTargetOwner()
                                                .getName()
                                                .equals(root + ".domain.member.PersonalText"));
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(
                        root + ".book..",
                        root + ".exchange..",
                        root + ".paper..",
                        root + ".desk..",
                        root + ".cli..",
                        root + ".ui..",
                        root + ".domain.member..",
                        root + ".domain.privacy..")
                .should(accessNothing("for a personal value in the clear", reveal))
                .allowEmptyShould(true);
    }
}

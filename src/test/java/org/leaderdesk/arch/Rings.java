package org.leaderdesk.arch;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which ring may see which: the arrows of the house, all of them inward. */
final class Rings {
    /** Each ring and every other ring it may see; {@code boot} makes all the parts. */
    private static final Map<String, Set<String>> SEES =
            Map.ofEntries(
                    entry(
                            "boot",
                            Set.of(
                                    "ui",
                                    "cli",
                                    "platform",
                                    "desk",
                                    "sync",
                                    "exchange",
                                    "paper",
                                    "book",
                                    "wire",
                                    "domain",
                                    "i18n")),
                    entry("ui", Set.of("desk", "domain", "i18n")),
                    entry("cli", Set.of("desk", "domain", "i18n")),
                    entry("platform", Set.of("wire")),
                    entry("desk", Set.of("book", "exchange", "paper", "sync", "domain")),
                    entry("sync", Set.of("book", "wire", "domain")),
                    entry("exchange", Set.of("domain")),
                    entry("paper", Set.of("domain", "i18n")),
                    entry("book", Set.of("domain")),
                    entry("wire", Set.of()),
                    entry("i18n", Set.of("domain")),
                    entry("domain", Set.of()));

    /** Each noun of the domain and every other noun it may see. */
    private static final Map<String, Set<String>> DOMAIN_SEES =
            Map.ofEntries(
                    entry("money", Set.of()),
                    entry("time", Set.of()),
                    entry("lifetime", Set.of()),
                    entry("member", Set.of("money", "time")),
                    entry("segment", Set.of("lifetime", "member", "money", "time")),
                    entry("product", Set.of("money", "time")),
                    entry("privacy", Set.of("member", "money", "time")),
                    entry("order", Set.of("member", "product", "money", "time")),
                    entry("income", Set.of("order", "money")),
                    entry("pickup", Set.of("order", "member", "product", "money", "time")),
                    entry(
                            "aftersales",
                            Set.of("pickup", "order", "member", "product", "money", "time")),
                    entry(
                            "health",
                            Set.of("pickup", "order", "member", "product", "money", "time")),
                    entry(
                            "planner",
                            Set.of(
                                    "health", "pickup", "order", "member", "product", "money",
                                    "time")),
                    entry(
                            "leader",
                            Set.of(
                                    "health", "pickup", "order", "member", "product", "money",
                                    "time")),
                    entry("region", Set.of("leader", "health", "money", "time")));

    /** What every screen may use; the shell ties the screens and may see them all. */
    private static final Set<String> SHARED_BY_SCREENS = Set.of("fx", "control");

    private Rings() {}

    static List<HouseRule> rules() {
        List<HouseRule> rules = new ArrayList<>();
        rules.add(
                HouseRule.of(
                        "every class lives in a ring of the house",
                        root -> livesInKnown(root, SEES.keySet()),
                        "Stray",
                        "attic.Forgotten"));
        new TreeMap<>(SEES)
                .forEach(
                        (ring, seen) -> {
                            if (!ring.equals("boot")) {
                                rules.add(ringRule(ring, seen));
                            }
                        });
        rules.add(
                HouseRule.of(
                        "of the commands, only cli.platform sees the platform",
                        Rings::onlyPlatformCommandsSeeThePlatform,
                        "cli.CliSeesPlatform"));
        rules.add(
                HouseRule.of(
                        "every class of the domain lives in a noun of the house",
                        root -> livesInKnown(root + ".domain", with(DOMAIN_SEES.keySet(), "")),
                        "domain.cellar.Forgotten"));
        new TreeMap<>(DOMAIN_SEES).forEach((noun, seen) -> rules.add(nounRule(noun, seen)));
        rules.add(
                HouseRule.of(
                        "the nouns of the desk see each other one way",
                        root ->
                                SlicesRuleDefinition.slices()
                                        .matching(root + ".desk.(*)..")
                                        .should()
                                        .beFreeOfCycles(),
                        "desk.egg.LaidByWhatItHatches"));
        rules.add(
                HouseRule.of(
                        "screens do not import each other",
                        Rings::screensStandAlone,
                        "ui.orders.OrdersSeesPlan",
                        "ui.orders.OrdersSeesShell",
                        "ui.fx.FxSeesOrders"));
        return rules;
    }

    private static HouseRule ringRule(String ring, Set<String> seen) {
        return HouseRule.of(
                ring + " sees " + (seen.isEmpty() ? "no other ring" : "only " + sorted(seen)),
                root -> {
                    // cli.platform may start the platform; the rule after this one keeps it there.
                    Set<String> allowed = ring.equals("cli") ? with(seen, "platform") : seen;
                    return staysWithin(root, ring, allowed);
                },
                ring + "." + capital(ring) + "LooksOut");
    }

    private static HouseRule nounRule(String noun, Set<String> seen) {
        return HouseRule.of(
                "domain."
                        + noun
                        + " sees "
                        + (seen.isEmpty() ? "no other noun" : "only " + sorted(seen)),
                root -> staysWithin(root + ".domain", noun, seen),
                "domain." + noun + "." + capital(noun) + "LooksOut");
    }

    private static ArchRule livesInKnown(String root, Set<String> known) {
        return ArchRuleDefinition.classes()
                .that(liveBelow(root))
                .should(
                        new ArchCondition<>("live in one of " + sorted(known)) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String part = partBelow(root, type);
                                // Prose about the whole is no class of its own.
                                if (!known.contains(part)
                                        && !type.getSimpleName().equals("package-info")) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " lives in " + part));
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    private static ArchRule staysWithin(String root, String part, Set<String> allowed) {
        return ArchRuleDefinition.classes()
                .that(liveBelow(root + "." + part))
                .should(
                        new ArchCondition<>("see only " + sorted(allowed)) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                                    JavaClass target = dependency.getTargetClass();
                                    String seen = partBelow(root, target);
                                    // The root package of the domain itself is shared by its nouns.
                                    if (!isBelow(root, target)
                                            || seen.isEmpty()
                                            || seen.equals(part)
                                            || allowed.contains(seen)) {
                                        continue;
                                    }
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, dependency.getDescription()));
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    private static ArchRule onlyPlatformCommandsSeeThePlatform(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + ".cli..")
                .and()
                .resideOutsideOfPackage(root + ".cli.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".platform..")
                .allowEmptyShould(true);
    }

    private static ArchRule screensStandAlone(String root) {
        String ui = root + ".ui";
        return ArchRuleDefinition.classes()
                .that(liveBelow(ui))
                .should(
                        new ArchCondition<>("see no other screen") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String own = partBelow(ui, type);
                                if (own.isEmpty() || own.equals("shell")) {
                                    return;
                                }
                                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                                    JavaClass target = dependency.getTargetClass();
                                    String seen = partBelow(ui, target);
                                    if (isBelow(ui, target)
                                            && !seen.equals(own)
                                            && !SHARED_BY_SCREENS.contains(seen)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, dependency.getDescription()));
                                    }
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> liveBelow(String root) {
        return DescribedPredicate.describe(
                "live below " + root, type -> isBelow(root, type.getBaseComponentType()));
    }

    private static boolean isBelow(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    /**
     * The first package name below the root: {@code order} of {@code root.order.line}, or empty.
     */
    private static String partBelow(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static Set<String> with(Set<String> some, String more) {
        var all = new java.util.HashSet<>(some);
        all.add(more);
        return all;
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new java.util.TreeSet<>(names));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

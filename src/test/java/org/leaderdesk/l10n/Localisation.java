package org.leaderdesk.l10n;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.CharacterIterator;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be wrong with the program's texts. Reads sources and bundles under a root, so that the
 * same checks run on the program and on its canaries; each returns the faults it found, as
 * sentences.
 */
final class Localisation {
    static final String ENGLISH = "messages.properties";
    static final String CHINESE = "messages_zh_CN.properties";

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern TEXT_CALL = Pattern.compile("\\btext\\($");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern FAMILY =
            Pattern.compile("String\\s+[A-Z_]+\\s*=\\s*$", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile(
                    "(?is)\\b(select\\b.+\\bfrom|insert\\s+(or\\s+\\w+\\s+)?into"
                            + "|delete\\s+from|update\\s+\\w+\\s+set|create\\s+(table|index)"
                            + "|pragma)\\s+\\w+.*");

    private final Path java;
    private final Path resources;
    private final Path bundles;

    /** Looks at a folder laid out like {@code src/main}. */
    Localisation(Path main) {
        java = main.resolve("java");
        resources = main.resolve("resources");
        bundles = resources.resolve("org/leaderdesk/i18n");
    }

    List<String> keysThatDiffer() {
        List<String> faults = new ArrayList<>();
        Set<String> english = bundle(ENGLISH).keySet();
        Set<String> chinese = bundle(CHINESE).keySet();
        for (String key : english) {
            if (!chinese.contains(key)) {
                faults.add(key + " has no Chinese text");
            }
        }
        for (String key : chinese) {
            if (!english.contains(key)) {
                faults.add(key + " has no English text");
            }
        }
        return faults;
    }

    List<String> keysTwice() {
        List<String> faults = new ArrayList<>();
        for (String name : List.of(ENGLISH, CHINESE)) {
            // Properties itself lets the last one win; and two branches may each append the same.
            Properties counting =
                    new Properties() {
                        @Override
                        public synchronized Object put(Object key, Object value) {
                            if (super.put(key, value) != null) {
                                faults.add(key + " stands twice in " + name);
                            }
                            return null;
                        }
                    };
            load(counting, name);
        }
        return faults;
    }

    List<String> emptyValues() {
        List<String> faults = new ArrayList<>();
        for (String name : List.of(ENGLISH, CHINESE)) {
            bundle(name)
                    .forEach(
                            (key, value) -> {
                                if (value.isBlank()) {
                                    faults.add(key + " is empty in " + name);
                                }
                            });
        }
        return faults;
    }

    List<String> placeholdersThatDiffer() {
        List<String> faults = new ArrayList<>();
        Map<String, String> chinese = bundle(CHINESE);
        bundle(ENGLISH)
                .forEach(
                        (key, value) -> {
                            String other = chinese.get(key);
                            if (other == null || !isPattern(value) || !isPattern(other)) {
                                return;
                            }
                            if (!placeholders(value).equals(placeholders(other))) {
                                faults.add(
                                        key
                                                + " has other arguments in the other language: "
                                                + placeholders(value)
                                                + " and "
                                                + placeholders(other));
                            }
                        });
        return faults;
    }

    List<String> brokenPatterns() {
        List<String> faults = new ArrayList<>();
        for (String name : List.of(ENGLISH, CHINESE)) {
            bundle(name)
                    .forEach(
                            (key, value) -> {
                                if (!isPattern(value)) {
                                    faults.add(key + " is no pattern in " + name);
                                } else if (value.replace("''", "")
                                        .replaceAll("'[{}]+'", "")
                                        .contains("'")) {
                                    faults.add(key + " needs its apostrophe twice in " + name);
                                }
                            });
        }
        return faults;
    }

    /** Keys used in the code, in FXML and by the families, for which there is no text. */
    List<String> keysWithoutText(Map<String, List<String>> families) {
        List<String> faults = new ArrayList<>();
        Map<String, String> texts = bundle(ENGLISH);
        Set<String> known = texts.keySet();
        eachLiteral(
                (file, literal) -> {
                    if (TEXT_CALL.matcher(literal.before()).find()
                            && KEY.matcher(literal.value()).matches()
                            && !known.contains(literal.value())) {
                        faults.add(where(file, literal) + literal.value() + " has no text");
                    }
                });
        for (Path file : files(resources, ".fxml")) {
            Matcher matcher = FXML_KEY.matcher(read(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (!known.contains(key)) {
                    faults.add(file.getFileName() + ": " + key + " has no text");
                } else if (texts.getOrDefault(key, "").contains("{")) {
                    faults.add(file.getFileName() + ": nobody gives " + key + " its arguments");
                }
            }
        }
        families.forEach(
                (prefix, codes) -> {
                    for (String code : codes) {
                        if (!known.contains(prefix + code)) {
                            faults.add(prefix + code + " has no text");
                        }
                    }
                });
        return faults;
    }

    List<String> unusedKeys() {
        Set<String> unused = new TreeSet<>(bundle(ENGLISH).keySet());
        eachLiteral((file, literal) -> unused.remove(literal.value()));
        for (Path file : files(resources, ".fxml")) {
            Matcher matcher = FXML_KEY.matcher(read(file));
            while (matcher.find()) {
                unused.remove(matcher.group(1));
            }
        }
        for (String prefix : declaredFamilies()) {
            unused.removeIf(key -> key.startsWith(prefix));
        }
        return unused.stream().map(key -> key + " is used nowhere").toList();
    }

    /** The constants of Messages that end in a dot. */
    Set<String> declaredFamilies() {
        Set<String> prefixes = new TreeSet<>();
        eachLiteral(
                (file, literal) -> {
                    if (file.endsWith(Path.of("i18n", "Messages.java"))
                            && literal.value().endsWith(".")
                            && FAMILY.matcher(literal.before()).find()) {
                        prefixes.add(literal.value());
                    }
                });
        return prefixes;
    }

    /** Chinese in string literals, outside the packages where Chinese is data. */
    List<String> chineseLiterals(Set<String> allowed) {
        List<String> faults = new ArrayList<>();
        eachLiteral(
                (file, literal) -> {
                    if (isChinese(literal.value()) && !isIn(file, allowed)) {
                        faults.add(where(file, literal) + "\"" + literal.value() + "\"");
                    }
                });
        return faults;
    }

    /** SQL text outside the packages that own a database. */
    List<String> sqlLiterals(Set<String> allowed) {
        List<String> faults = new ArrayList<>();
        eachLiteral(
                (file, literal) -> {
                    if (SQL.matcher(literal.value()).lookingAt() && !isIn(file, allowed)) {
                        faults.add(where(file, literal) + "\"" + literal.value() + "\"");
                    }
                });
        return faults;
    }

    /** Packages without their sentence, or not marked for the null checks. */
    List<String> packagesWithoutProse() {
        Set<Path> packages = new TreeSet<>();
        files(java, ".java").forEach(file -> packages.add(file.getParent()));
        List<String> faults = new ArrayList<>();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            String name = java.relativize(folder).toString().replace('\\', '/').replace('/', '.');
            if (!Files.exists(info)) {
                faults.add(name + " has no package-info");
                continue;
            }
            String source = read(info);
            if (!Pattern.compile("^@NullMarked$", Pattern.MULTILINE).matcher(source).find()) {
                faults.add(name + " is not @NullMarked");
            }
            if (!Pattern.compile("/\\*\\*[\\s*]*[^\\s*@][^@]*?\\.[\\s*]*(<p>[\\s\\S]*?)?\\*/")
                    .matcher(source)
                    .find()) {
                faults.add(name + " has no sentence about itself");
            }
        }
        return faults;
    }

    private interface Look {
        void at(Path file, JavaLiterals.Literal literal);
    }

    private void eachLiteral(Look look) {
        for (Path file : files(java, ".java")) {
            for (JavaLiterals.Literal literal : JavaLiterals.of(read(file))) {
                look.at(file, literal);
            }
        }
    }

    private boolean isIn(Path file, Set<String> packages) {
        String name = java.relativize(file).toString().replace('\\', '/').replace('/', '.');
        return packages.stream().anyMatch(each -> name.startsWith(each + "."));
    }

    private static boolean isChinese(String value) {
        return value.codePoints()
                .anyMatch(
                        c ->
                                Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                                        || (c >= 0x3000 && c <= 0x303F)
                                        || (c >= 0xFF00 && c <= 0xFFEF));
    }

    private static boolean isPattern(String value) {
        try {
            return new MessageFormat(value) != null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** The argument numbers a pattern uses: formatted with numbers, which every kind accepts. */
    private static Set<Integer> placeholders(String pattern) {
        MessageFormat format = new MessageFormat(pattern);
        Object[] ones = new Object[32];
        Arrays.fill(ones, 1);
        var text = format.formatToCharacterIterator(ones);
        Set<Integer> used = new TreeSet<>();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            if (text.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer index) {
                used.add(index);
            }
        }
        // What a choice says is a pattern too, of which formatting shows one branch only.
        for (Format part : format.getFormats()) {
            if (part instanceof ChoiceFormat choice) {
                for (Object branch : choice.getFormats()) {
                    Matcher inner = ARGUMENT.matcher((String) branch);
                    while (inner.find()) {
                        used.add(Integer.valueOf(inner.group(1)));
                    }
                }
            }
        }
        return used;
    }

    private static String where(Path file, JavaLiterals.Literal literal) {
        return file.getFileName() + ":" + literal.line() + ": ";
    }

    private Map<String, String> bundle(String name) {
        Properties properties = new Properties();
        load(properties, name);
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private void load(Properties properties, String name) {
        try (Reader reader = Files.newBufferedReader(bundles.resolve(name))) {
            properties.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Path> files(Path root, String end) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

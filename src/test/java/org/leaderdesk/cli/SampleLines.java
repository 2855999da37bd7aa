package org.leaderdesk.cli;

import org.leaderdesk.i18n.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** For every command a line that can be read, with no more words than it must have. */
final class SampleLines {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String DAY = "2026-11-20";

    private SampleLines() {}

    /** By the command's words; a file that is named is in a folder. */
    static Map<String, List<String>> all(Path folder) {
        Map<String, List<String>> lines = new TreeMap<>();
        collect(
                CommandWords.tree(Messages.of(Locale.ENGLISH), System.out).line(),
                List.of(),
                folder,
                lines);
        return lines;
    }

    private static void collect(
            CommandLine line, List<String> words, Path folder, Map<String, List<String>> into) {
        if (line.getSubcommands().isEmpty()) {
            List<String> sample = new ArrayList<>(words);
            sample.addAll(needed(line.getCommandSpec(), folder));
            into.put(String.join(" ", words), sample);
        }
        line.getSubcommands()
                .forEach(
                        (name, command) -> {
                            List<String> deeper = new ArrayList<>(words);
                            deeper.add(name);
                            collect(command, deeper, folder, into);
                        });
    }

    private static List<String> needed(CommandSpec spec, Path folder) {
        List<String> words = new ArrayList<>();
        for (PositionalParamSpec each : spec.positionalParameters()) {
            if (each.required() && each.group() == null) {
                words.addAll(values(each, folder));
            }
        }
        for (OptionSpec each : spec.options()) {
            if (each.required() && each.group() == null) {
                words.addAll(said(each, folder));
            }
        }
        for (ArgGroupSpec group : spec.argGroups()) {
            words.addAll(needed(group, folder));
        }
        return words;
    }

    private static List<String> needed(ArgGroupSpec group, Path folder) {
        if (group.multiplicity().min() == 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (ArgSpec each : group.args()) {
            if (!group.exclusive() && !each.required() && !words.isEmpty()) {
                continue;
            }
            words.addAll(
                    each instanceof OptionSpec option
                            ? said(option, folder)
                            : values(each, folder));
            if (group.exclusive()) {
                return words;
            }
        }
        if (words.isEmpty()) {
            group.subgroups().stream()
                    .findFirst()
                    .ifPresent(sub -> words.addAll(needed(sub, folder)));
        }
        return words;
    }

    private static List<String> said(OptionSpec option, Path folder) {
        List<String> words = new ArrayList<>();
        words.add(option.longestName());
        words.addAll(values(option, folder));
        return words;
    }

    private static List<String> values(ArgSpec arg, Path folder) {
        List<String> values = new ArrayList<>();
        int count = Math.max(arg.arity().min(), arg.isPositional() ? 1 : 0);
        for (int i = 0; i < count; i++) {
            values.add(value(arg, folder));
        }
        return values;
    }

    private static String value(ArgSpec arg, Path folder) {
        Class<?> type = arg.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == Path.class || type == File.class) {
            return folder.resolve("sample.xlsx").toString();
        }
        if (type == LocalDate.class || arg.paramLabel().matches("D|DATE")) {
            return DAY;
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == BigDecimal.class) {
            return "1";
        }
        return arg.paramLabel().contains("=") ? "A=1" : ID;
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a command line, in the person's language: what, where, what to do. The
 * parser's own sentences are English.
 */
final class UsageSentence {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+[a-z]");

    private final Messages messages;

    UsageSentence(Messages messages) {
        this.messages = messages;
    }

    /** The sentence about a command line whose words were these. */
    String of(ParameterException e, List<String> words) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String command = spec.qualifiedName();
        return switch (e) {
            case MissingParameterException missing -> missing(missing, words, command);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, spec);
            case MutuallyExclusiveArgsException exclusive ->
                    messages.text("cli.usage.exclusive", options(exclusive), command);
            case OverwrittenOptionException twice ->
                    messages.text("cli.usage.twice", name(twice.getOverwritten()), command);
            case MaxValuesExceededException _ -> messages.text("cli.usage.too-many", "", command);
            default -> other(e, spec);
        };
    }

    private String missing(MissingParameterException e, List<String> words, String command) {
        ArgSpec first = e.getMissing().isEmpty() ? null : e.getMissing().getFirst();
        if (first instanceof OptionSpec option && isThere(option, words)) {
            return messages.text(
                    "cli.usage.value-missing", option.longestName(), first.paramLabel(), command);
        }
        String lacking =
                e.getMissing().stream()
                        .map(UsageSentence::written)
                        .collect(Collectors.joining(" "));
        return messages.text("cli.usage.missing", lacking, command);
    }

    private static boolean isThere(OptionSpec option, List<String> words) {
        return Arrays.stream(option.names())
                .anyMatch(
                        name ->
                                words.stream()
                                        .anyMatch(
                                                word ->
                                                        word.equals(name)
                                                                || word.startsWith(name + "=")));
    }

    private String unmatched(UnmatchedArgumentException e, CommandSpec spec) {
        String word = e.getUnmatched().getFirst();
        String command = spec.qualifiedName();
        if (e.isUnknownOption()) {
            List<String> near = e.getSuggestions();
            return near.isEmpty()
                    ? messages.text("cli.usage.unknown-option", word, command)
                    : messages.text(
                            "cli.usage.unknown-option-near", word, near.getFirst(), command);
        }
        return spec.subcommands().isEmpty()
                ? messages.text("cli.usage.too-many", word, command)
                : messages.text("cli.usage.unknown-command", word, commands(spec), command);
    }

    private String other(ParameterException e, CommandSpec spec) {
        ArgSpec arg = e.getArgSpec();
        String value = e.getValue();
        if (arg != null) {
            return messages.text(
                    "cli.usage.bad-value", name(arg), value == null ? "" : value, takes(arg));
        }
        return spec.subcommands().isEmpty()
                ? messages.text("cli.usage.other", spec.qualifiedName())
                : messages.text("cli.usage.command-missing", spec.qualifiedName(), commands(spec));
    }

    /** What may stand there. */
    private String takes(ArgSpec arg) {
        if (Map.class.isAssignableFrom(arg.type())) {
            Class<?> key = arg.auxiliaryTypes()[0];
            return key.isEnum()
                    ? messages.text("cli.usage.takes-pair-of", arg.paramLabel(), names(key))
                    : messages.text("cli.usage.takes-pair", arg.paramLabel());
        }
        Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            return messages.text("cli.usage.takes-one-of", names(type));
        }
        boolean whole = List.of(int.class, Integer.class, long.class, Long.class).contains(type);
        return messages.text(whole ? "cli.usage.takes-number" : "cli.usage.takes-other");
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String commands(CommandSpec spec) {
        return String.join(", ", spec.subcommands().keySet());
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String written(ArgSpec arg) {
        return arg instanceof OptionSpec option && option.arity().max() > 0
                ? option.longestName() + " " + arg.paramLabel()
                : name(arg);
    }

    /** The parser names them in its sentence and nowhere else. */
    private static String options(MutuallyExclusiveArgsException e) {
        List<String> found = new ArrayList<>();
        Matcher names = OPTION.matcher(String.valueOf(e.getMessage()));
        while (names.find()) {
            found.add(names.group());
        }
        return String.join(", ", found.stream().distinct().toList());
    }
}

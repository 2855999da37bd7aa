package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.demo.DemoSums.Sum;
import org.leaderdesk.desk.demo.RunDemo;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Runs the whole day on a throw-away book of made-up people. */
@Command
final class DemoCommand extends BookCommand {

    private static final String OUT = "demo-out";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.demo-out")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.option.seed")
    private long seed = 20261122;

    @Option(names = "--groups", paramLabel = "N", descriptionKey = "cli.option.demo-groups")
    private int groups = 12;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "cli.option.demo-days")
    private int days = 120;

    @Option(names = "--window", descriptionKey = "cli.option.demo-window")
    private boolean window;

    DemoCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Path folder = folder();
        OutputFile.requireOutsideBooks(folder);
        char[] passcode = passcode();
        RunDemo demo = desk().demo();
        RunDemo.Size size = new RunDemo.Size(folder, seed, groups, days);
        RunDemo.Outcome outcome;
        RunDemo.Region region;
        List<DemoScreens.Picture> screens;
        List<DemoScreens.Picture> regionsScreens;
        try (ProgressLine line = console().progress(json())) {
            Consumer<RunDemo.Step> step =
                    now -> line.now(() -> console().messages().text(doing(now)));
            outcome = demo.run(desk().books(), book(), passcode.clone(), size, step);
            region = demo.region(desk().books(), book(), passcode.clone(), size, step);
            line.now(() -> console().messages().text("cli.demo.doing-screens"));
            Path pictures = folder.resolve("screens");
            regionsScreens = draw(region.book(), passcode.clone(), pictures.resolve("region"));
            screens = draw(book(), passcode, pictures); // last, for this one stays open
        }
        Path index = folder.resolve("index.html");
        write(
                index,
                new DemoIndex(console().messages(), folder)
                        .html(outcome, screens, region, regionsScreens));
        List<Sum> sums = outcome.sums().all();
        long agreeing = outcome.sums().agreeing();
        if (json()) {
            console().json(json(sums, agreeing, index));
        } else {
            console().table(rows(sums));
            console().say("cli.demo.sums", agreeing, sums.size(), index);
        }
        if (window) {
            desk().screens().stay();
        }
        return agreeing == sums.size() ? DONE : REFUSED;
    }

    /** Where nobody says where, the book lies with all else; never is it the one used last. */
    @Override
    Path book() {
        return globals().book().orElseGet(() -> folder().resolve("book"));
    }

    private Path folder() {
        return out == null
                ? globals().book().map(book -> book.resolveSibling(OUT)).orElse(Path.of(OUT))
                : out;
    }

    private List<DemoScreens.Picture> draw(Path of, char[] passcode, Path pictures) {
        return desk().screens().draw(desk().books().signIn(of, "", passcode), of, pictures);
    }

    private static String doing(RunDemo.Step step) {
        return switch (step) {
            case HISTORY -> "cli.demo.doing-history";
            case TODAY -> "cli.demo.doing-today";
            case PAPERS -> "cli.demo.doing-papers";
            case EVENING -> "cli.demo.doing-evening";
            case REGION -> "cli.demo.doing-region";
        };
    }

    /** Never prompts: a demonstration without a passcode makes one up and says it. */
    private char[] passcode() {
        return desk().passcodes()
                .given(globals().passcodeFile())
                .orElseGet(
                        () -> {
                            String made = UUID.randomUUID().toString().substring(0, 8);
                            console().note("cli.demo.passcode", made);
                            return made.toCharArray();
                        });
    }

    private List<List<String>> rows(List<Sum> sums) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        console().messages().text("cli.demo.what"),
                        console().messages().text("cli.demo.expected"),
                        console().messages().text("cli.demo.found"),
                        ""));
        for (Sum sum : sums) {
            rows.add(
                    List.of(
                            console().messages().text(Messages.DEMO + sum.figure().key(), sum.of()),
                            Long.toString(sum.expected()),
                            Long.toString(sum.found()),
                            sum.agrees() ? "✓" : "✗"));
        }
        return rows;
    }

    private static Map<String, Object> json(List<Sum> sums, long agreeing, Path index) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("agree", agreeing);
        result.put("of", sums.size());
        result.put("index", index.toString());
        result.put(
                "sums",
                sums.stream()
                        .map(
                                sum -> {
                                    Map<String, Object> each = new LinkedHashMap<>();
                                    each.put("sum", sum.figure().key());
                                    each.put("what", sum.of());
                                    each.put("expected", sum.expected());
                                    each.put("found", sum.found());
                                    return each;
                                })
                        .toList());
        return result;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}

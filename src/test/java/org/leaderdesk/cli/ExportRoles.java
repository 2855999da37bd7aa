package org.leaderdesk.cli;

import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.FileText;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.RegionBook;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of the members stands in the files each role can have written: every file is made, opened
 * and searched for three people's names, phones and addresses, whatever the program says of it. A
 * command that is added and writes a file has to be run here.
 */
final class ExportRoles {

    private static final String STAFF = "小王";
    private static final String PURPOSE = "--unmasked --purpose 对账";
    private static final int NOT_PERMITTED = 4;

    /** By command the words behind it, with the ending of the file; {@code MEMBER} is one's id. */
    private static final Map<String, List<String>> RUN = run();

    /** What needs no book, and a backup, which nobody can read without a passcode. */
    private static final Set<String> ELSEWHERE = Set.of("demo", "profile save", "book backup");

    /** Those that write out again a picture somebody took, or a person in it. */
    private static final Set<String> PICTURES = Set.of("after-sales photo", "arrive photo");

    /** What is searched for, by what it is called in the table. */
    private static final Map<String, List<String>> PERSONAL =
            new TreeMap<>(
                    Map.of(
                            "names", List.of("黎娟杰", "王芳", "刘伟"),
                            "phones", List.of("13800001111", "13900002222", "13700003333"),
                            "addresses", List.of("99弄3号", "99弄5号", "南门保安室")));

    /** The same, where digits before or behind would make another number of it. */
    private static final Map<String, Pattern> ALONE =
            new TreeMap<>(
                    Map.of(
                            "rooms", Pattern.compile("(?<!\\d)(1203|501)(?!\\d)"),
                            "last digits", Pattern.compile("(?<!\\d)(1111|2222|3333)(?!\\d)")));

    private final DeskFixture leader;
    private final DeskFixture region;
    private final Path folder;
    private final String member;
    private int files;

    private ExportRoles(Path folder) {
        this.folder = folder;
        leader = DeskFixture.in(folder).with(STAFF, Role.PICKUP_STAFF);
        region = RegionBook.in(folder, 2, 40);
        leader.done("import", "orders", leader.file("团.csv", OrderLines.ofThreePeople().lines()));
        // One of the goods did not come and is paid back, and one order is handed out and to be
        // ticked.
        leader.done("arrive", "record", "--variant", leader.firstVariant(), "--qty", 0);
        leader.done("arrive", "allocate");
        leader.done("arrive", "record", "--rest-as-ordered");
        leader.done("counter", "hand", orderOf("黎娟杰"));
        member = leader.done("members", "list", "--json").objects().getFirst().text("member_id");
    }

    private String orderOf(String name) {
        return leader.done("counter", "find", name, "--json")
                .json()
                .list("matches")
                .getFirst()
                .text("order_id");
    }

    private static Map<String, List<String>> run() {
        Map<String, List<String>> run = new TreeMap<>();
        run.put("arrive settlement", List.of("xlsx"));
        run.put("export orders", List.of("csv", "xlsx", "csv " + PURPOSE, "xlsx " + PURPOSE));
        run.put("give-back refunds", List.of("xlsx"));
        run.put("give-back tick", List.of("xlsx"));
        run.put("members holds", List.of("pdf MEMBER --purpose 本人", "json MEMBER --purpose 本人"));
        run.put("plan print", List.of("pdf"));
        run.put(
                "print",
                Stream.of(Sheet.values())
                        .map(Sheet::commandName)
                        .flatMap(name -> Stream.of("pdf " + name, "xlsx " + name))
                        .toList());
        run.put("products replenish", List.of("xlsx"));
        run.put("region report", List.of("pdf", "xlsx"));
        run.put("region sheet", List.of("pdf LEADER"));
        run.put("stats commission", List.of("pdf", "xlsx"));
        run.put("stats report", List.of("pdf"));
        run.put("succession pack", List.of("zip", "zip " + PURPOSE));
        run.put("support package", List.of("zip"));
        return run;
    }

    /** The table, in Markdown. */
    static String table(Path folder) throws IOException {
        if (!writing().equals(RUN.keySet())) {
            throw new AssertionError(writing() + " write files; here are " + RUN.keySet());
        }
        ExportRoles roles = new ExportRoles(folder);
        StringBuilder table = new StringBuilder("| file | ").append(RoleTables.ROLES);
        for (Map.Entry<String, List<String>> each : RUN.entrySet()) {
            for (String said : each.getValue()) {
                table.append(roles.row(each.getKey(), said));
            }
        }
        return table.toString();
    }

    /** The commands that have an option for a file to be written. */
    private static Set<String> writing() {
        Set<String> writing = new TreeSet<>();
        for (String command : SampleLines.all(Path.of("")).keySet()) {
            CommandLine line = CommandWords.tree(Messages.of(Locale.ENGLISH), System.out).line();
            for (String word : command.split(" ")) {
                line = line.getSubcommands().get(word);
            }
            if (line.getCommandSpec().findOption("--out") != null) {
                writing.add(command);
            }
        }
        writing.removeAll(ELSEWHERE);
        writing.removeAll(PICTURES);
        return writing;
    }

    private String row(String command, String said) throws IOException {
        List<String> words = new ArrayList<>(List.of(said.split(" ")));
        String ending = words.removeFirst();
        String shown = String.join(" ", words).replaceAll("(MEMBER|LEADER) ?", "");
        return "| `"
                + (command + " " + shown).strip()
                + "` ."
                + ending
                + " | "
                + made(leader, "", command, words, ending)
                + " | "
                + made(leader, STAFF, command, words, ending)
                + " | "
                + made(region, "", command, words, ending)
                + " |\n";
    }

    private String made(
            DeskFixture desk, String user, String command, List<String> words, String ending)
            throws IOException {
        Path out = folder.resolve("made" + files++ + "." + ending);
        List<Object> line = new ArrayList<>(List.of(command.split(" ")));
        words.forEach(word -> line.add(id(word)));
        line.addAll(List.of("--out", out));
        DeskFixture.Outcome outcome = desk.runAs(user, line.toArray());
        if (outcome.exitCode() == NOT_PERMITTED) {
            if (Files.exists(out)) {
                throw new AssertionError(command + " was refused and wrote " + out);
            }
            return "–";
        }
        outcome.expect(0);
        return found(FileText.of(out));
    }

    private Object id(String word) {
        return switch (word) {
            case "MEMBER" -> member;
            case "LEADER" -> RegionBook.leader(0);
            default -> word;
        };
    }

    /** Lines may break within a name, but not within digits that stand alone. */
    private static String found(String text) {
        String joined = text.replaceAll("\\s", "");
        List<String> found = new ArrayList<>();
        PERSONAL.forEach(
                (what, values) -> {
                    if (values.stream().anyMatch(joined::contains)) {
                        found.add(what);
                    }
                });
        ALONE.forEach(
                (what, values) -> {
                    if (values.matcher(text).find()) {
                        found.add(what);
                    }
                });
        return found.isEmpty() ? "nobody" : String.join(", ", found);
    }
}

package org.leaderdesk.cli;

import static java.util.Map.entry;

import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may run which command: every role runs every one. */
final class CommandRoles {

    private static final int NOT_PERMITTED = 4;
    private static final String STAFF = "小王";
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String SLOT = "2026-11-20/" + ID + "/F1";

    /**
     * What an id names, by how the command begins: else nobody learns more than that it is none.
     */
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    entry("after-sales advance", "case"),
                    entry("after-sales open", "order"),
                    entry("after-sales show", "case"),
                    entry("arrive", "variant"),
                    entry("consent", "member"),
                    entry("counter hand", "order"),
                    entry("group-buys", "group_buy"),
                    entry("members", "member"),
                    entry("members erase", "erased"),
                    entry("orders", "order"),
                    entry("orders walk-in", "group_buy"),
                    entry("outreach wrote", "member"),
                    entry("points", "point"),
                    entry("products", "product"),
                    entry("round open", "group_buy"),
                    entry("round reopen", "round"),
                    entry("round stand-in", "point"),
                    entry("variants", "variant"));

    /** Those that sign in to no book, or make one. */
    private static final Pattern NO_BOOK =
            Pattern.compile(
                    "platform .*|demo|handbook|book (create|restore|recover)|agreement show|profile"
                            + " save");

    /** Where any words would do to be read, but not to get as far as to ask who it is. */
    private static final Map<String, String> SAID =
            Map.ofEntries(
                    entry("print", "picking --out FILE.pdf"),
                    entry("plan print", "--out FILE.pdf"),
                    entry("succession pack", "--out FILE.zip"),
                    entry("orders walk-in", "--group-buy " + ID + " --name 周 --item VARIANT=1"),
                    entry("round promise", "--at 2026-11-20T18:00"),
                    entry("after-sales open", ID + "#1 --qty 1 --reason DAMAGED"),
                    entry("counter pack", ID + " --nowhere"),
                    entry("counter undo", ID + " --reason x"),
                    entry("members holds", ID + " --out FILE.pdf --purpose x"),
                    entry("plan done", SLOT),
                    entry("plan edit", SLOT + " --pin"),
                    entry("rules set", "same-group-buy --to 81"),
                    entry("user add", "小李 --role PICKUP_STAFF --new-passcode-file PASSCODE"),
                    entry("user passcode", "--new-passcode-file PASSCODE"));

    private CommandRoles() {}

    /** The table, in Markdown. */
    static String table(Path folder) throws IOException {
        DeskFixture leader = DeskFixture.in(folder).with(STAFF, Role.PICKUP_STAFF);
        Map<String, String> ids = ids(leader);
        DeskFixture region = DeskFixture.ofRegion(folder, "region");
        StringBuilder table =
                new StringBuilder(
                        "| command | leader | pickup staff | regional manager |\n"
                                + "| --- | --- | --- | --- |\n");
        int run = 0;
        for (Map.Entry<String, List<String>> each : SampleLines.all(Path.of("")).entrySet()) {
            if (NO_BOOK.matcher(each.getKey()).matches()) {
                continue;
            }
            List<String> words = words(each.getKey(), each.getValue(), ids);
            Path files = Files.createDirectories(folder.resolve("files" + run++));
            table.append("| `").append(each.getKey()).append('`');
            table.append(mark(leader.runAs("", in(words, files.resolve("leader")))));
            table.append(mark(leader.runAs(STAFF, in(words, files.resolve("staff")))));
            table.append(mark(region.runAs("", in(words, files.resolve("region")))));
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Brings orders and a case, and says what the commands call some of it. */
    private static Map<String, String> ids(DeskFixture desk) {
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        Map<String, String> ids = new HashMap<>();
        ids.put("order", first(desk, "orders list").text("order_id"));
        ids.put("member", first(desk, "members list").text("member_id"));
        ids.put(
                "erased",
                desk.done("members", "list", "--json").objects().getLast().text("member_id"));
        ids.put("product", first(desk, "products list").text("product_id"));
        ids.put("variant", desk.firstVariant());
        ids.put("group_buy", first(desk, "group-buys list").text("group_buy"));
        ids.put("round", first(desk, "round list").text("round_id"));
        ids.put("point", "物业中心");
        String line = ids.get("order") + "#0";
        desk.done("after-sales", "open", line, "--qty", 1, "--reason", "DAMAGED");
        ids.put("case", first(desk, "after-sales list").text("case_id"));
        return ids;
    }

    private static Json first(DeskFixture desk, String command) {
        Object[] words = Stream.of((command + " --json").split(" ")).toArray();
        return desk.done(words).objects().getFirst();
    }

    private static List<String> words(
            String command, List<String> sample, Map<String, String> ids) {
        String said = SAID.get(command);
        List<String> words =
                said == null
                        ? sample
                        : Stream.of(command.split(" "), said.split(" "))
                                .flatMap(Arrays::stream)
                                .toList();
        String kind = NAMED.getOrDefault(command, NAMED.getOrDefault(command.split(" ")[0], ""));
        String id = ids.getOrDefault(kind, ID);
        String variant = ids.getOrDefault("variant", "");
        return words.stream()
                .map(word -> word.replace(ID, id).replace("VARIANT", variant))
                .toList();
    }

    private static Object[] in(List<String> words, Path folder) throws IOException {
        Path there = Files.createDirectories(folder);
        Path passcode = Files.writeString(there.resolve("passcode.txt"), DeskFixture.PASSCODE);
        List<Object> line = new ArrayList<>();
        for (String word : words) {
            boolean isFile = word.equals("sample.xlsx") || word.startsWith("FILE.");
            line.add(isFile ? there.resolve(word) : word.equals("PASSCODE") ? passcode : word);
        }
        return line.toArray();
    }

    private static String mark(DeskFixture.Outcome outcome) {
        if (outcome.err().contains("--verbose")) {
            throw new AssertionError(outcome.err());
        }
        return outcome.exitCode() == NOT_PERMITTED ? " | –" : " | ✓";
    }
}

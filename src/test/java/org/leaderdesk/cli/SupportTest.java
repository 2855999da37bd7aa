package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.ByteSearch;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** S199: the hotline, and a package for whoever helps that holds nobody's data. */
class SupportTest {

    /** All that a person typed or a file named, people and what is theirs. */
    private static final List<String> PERSONAL =
            List.of(
                    "黎娟杰",
                    "13800001111",
                    "138 0000 1111",
                    "娟姐姐",
                    "王芳芳",
                    "13900002222",
                    "阳光花园",
                    "南门保安室",
                    "对门李奶奶代收",
                    "李团长",
                    "小王同学",
                    "周末水果",
                    "热线老周",
                    "400-820-8820");

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void peopleAndTroubles() {
        desk = DeskFixture.in(folder, "李团长的账本").with("小王同学", Role.PICKUP_STAFF);
        OrderLines orders =
                OrderLines.empty()
                        .order(1, "娟姐姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                        .item("周末水果(125g)", "水果", 2, "59.80", "0")
                        .order(2, "对门李奶奶代收", "王芳芳", "13900002222", "南门保安室", "已支付")
                        .item("周末水果(125g)", "水果", 3, "89.70", "29.90");
        desk.done("import", "orders", desk.file("周末水果团.csv", orders.lines()));
        desk.done("groups", "add", "阳光花园一群");
        desk.done("rules", "set", "idle-lock", "--to", "7");
        desk.done("support", "hotline", "--name", "热线老周", "--phone", "400-820-8820");
        desk.incidents()
                .keep(
                        "1A2B",
                        new IllegalStateException(
                                "黎娟杰 138 0000 1111", new IOException("/home/王芳芳/13900002222")));
    }

    @Test
    void thePackageHoldsWhatHelpsAndNoPersonalValue() throws IOException {
        Path zip = desk.path("diagnosis.zip");
        Json said =
                desk.runAs("小王同学", "support", "package", "--out", zip, "--json").expect(0).json();
        assertEquals(Files.size(zip), said.number("bytes"));
        Map<String, byte[]> entries = entries(zip);
        assertEquals(List.of("report.txt", "incidents.txt"), List.copyOf(entries.keySet()));

        String report = new String(entries.get("report.txt"), UTF_8);
        for (String line :
                List.of(
                        "os.name = " + System.getProperty("os.name"),
                        "java.version = " + System.getProperty("java.version"),
                        "orders = 2",
                        "lines = 2",
                        "members = 2",
                        "SEALS = ok",
                        "AUDIT_TRAIL = ok",
                        "idle-lock = 7")) {
            assertTrue(report.lines().toList().contains(line), line + " is not in\n" + report);
        }
        String incidents = new String(entries.get("incidents.txt"), UTF_8);
        assertTrue(incidents.contains("1A2B"), incidents);
        assertTrue(incidents.contains("java.io.IOException"), incidents);
        assertTrue(incidents.contains("SupportTest.peopleAndTroubles"), incidents);

        Map<String, List<Charset>> words = new LinkedHashMap<>();
        PERSONAL.forEach(
                word -> words.put(word, List.of(UTF_8, UTF_16LE, Charset.forName("GB18030"))));
        ByteSearch search = new ByteSearch(words);
        assertEquals(List.of(), search.in(Files.readAllBytes(zip)));
        entries.forEach((name, bytes) -> assertEquals(List.of(), search.in(bytes), name));
        // The search itself finds them where they are.
        assertEquals(List.of("黎娟杰", "13800001111"), search.in("黎娟杰,13800001111".getBytes(UTF_8)));
    }

    @Test
    void thePackageIsLoggedAndReplacesNothingUnasked() throws IOException {
        Path zip = Files.writeString(desk.path("diagnosis.zip"), "another file");
        assertEquals(
                "OUTPUT_EXISTS",
                desk.run("support", "package", "--out", zip, "--json").expect(2).refusal());
        assertEquals("another file", Files.readString(zip));
        assertEquals(
                "OUTPUT_IN_BOOK",
                desk.run("support", "package", "--out", desk.book("d.zip"), "--json")
                        .expect(2)
                        .refusal());
        assertEquals(0, packages());
        desk.done("support", "package", "--out", zip, "--overwrite");
        assertEquals(1, packages());
    }

    private long packages() {
        return desk.done("audit", "list", "--json").objects().stream()
                .filter(row -> row.text("action").equals("DIAGNOSTICS"))
                .count();
    }

    @Test
    void onlyTheLeaderWritesTheHotlineAndEverybodyReadsIt() {
        Object[] write = {"support", "hotline", "--hours", "每天 8:00–22:00", "--json"};
        assertEquals("NOT_PERMITTED", desk.runAs("小王同学", write).expect(4).refusal());
        Json written = desk.done(write).json();
        assertEquals("热线老周", written.text("name"));
        Json read = desk.runAs("小王同学", "support", "hotline", "--json").expect(0).json();
        assertEquals("400-820-8820", read.text("phone"));
        assertEquals("每天 8:00–22:00", read.text("hours"));
        assertEquals(
                "HOTLINE_UNUSABLE",
                desk.run("support", "hotline", "--phone", "打给我", "--json").expect(1).refusal());
        desk.done("support", "hotline", "--phone", "");
        assertTrue(desk.done("support", "hotline").out().startsWith("Nobody wrote a hotline"));
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}

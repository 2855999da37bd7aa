package org.leaderdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Files of group statistics: what is read of them, what stands, and what is said of the rest. */
class GroupsImportTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate day;

    @BeforeEach
    void groups() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("groups", "add", "翠湖1群");
        desk.done("groups", "add", "翠湖2群");
        day = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA).minusDays(1);
    }

    private Json taken(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "groups";
        all[1] = "import";
        System.arraycopy(words, 0, all, 2, words.length);
        all[words.length + 2] = "--json";
        return desk.done(all).json().list("files").getFirst();
    }

    private Json counted(String group) {
        return desk.done("groups", "day", "--group", group, "--date", day.toString(), "--json")
                .objects()
                .getFirst();
    }

    private Path file() {
        return desk.file(
                "群统计.csv",
                "客户群统计,,,,",
                "群名称,日期,群成员总数,群聊消息总数,发过消息的群成员数,群主",
                "翠湖１群," + day + ",480,\"1,234\",56,李团长",
                "翠湖2群," + day + ",200,-,abc,李团长",
                "没有的群," + day + ",10,1,1,李团长",
                "翠湖1群," + day + ",481,1,1,李团长",
                "翠湖2群," + day.plusDays(3) + ",200,5,5,李团长");
    }

    @Test
    void aRehearsalSaysWhatTheFileWouldDoAndWritesNothing() {
        Json seen = taken(file(), "--dry-run");
        assertThat(seen.number("written")).isEqualTo(2);
        assertThat(seen.list("rejected").stream().map(each -> each.text("code")))
                .containsExactly("BAD_COUNT", "BAD_GROUP", "BAD_TWICE", "BAD_DAY");
        Json cell = seen.list("rejected").getFirst();
        assertThat(cell.number("row")).isEqualTo(4);
        assertThat(cell.text("column")).isEqualTo("发过消息的群成员数");
        assertThat(cell.text("value")).isEqualTo("abc");
        assertThat(counted("翠湖1群").isNull("messages")).isTrue();
    }

    @Test
    void whatWasTypedStandsUnlessTheFileIsToGoBefore() {
        desk.done(
                "groups",
                "day",
                "--group",
                "翠湖1群",
                "--date",
                day.toString(),
                "--count",
                "messages=9");
        Json first = taken(file());
        assertThat(first.number("kept")).isEqualTo(1);
        assertThat(counted("翠湖1群").number("messages")).isEqualTo(9);
        assertThat(counted("翠湖1群").number("size")).isEqualTo(480);
        assertThat(counted("翠湖2群").isNull("messages")).as("a dash is no 0").isTrue();
        assertThat(taken(file()).number("same")).isEqualTo(2);
        taken(file(), "--replace");
        assertThat(counted("翠湖1群").number("messages")).isEqualTo(1234);
    }

    @Test
    void aNewerFileCorrectsAnOlderOneThoughNotWhatWasTypedSince() {
        taken(desk.file("旧.csv", "群名,日期,消息数,提问数", "翠湖1群," + day + ",30,4"));
        type("questions=5");
        Json newer = taken(desk.file("新.csv", "群名,日期,消息数,提问数", "翠湖1群," + day + ",33,9"));
        assertThat(newer.number("written")).isEqualTo(1);
        assertThat(newer.number("kept")).isEqualTo(1);
        assertThat(counted("翠湖1群").number("messages")).isEqualTo(33);
        assertThat(counted("翠湖1群").number("questions")).isEqualTo(5);
        type("messages=31");
        Json last = taken(desk.file("再.csv", "群名,日期,消息数", "翠湖1群," + day + ",40"));
        assertThat(last.number("kept")).isEqualTo(1);
        assertThat(counted("翠湖1群").number("messages")).isEqualTo(31);
    }

    private void type(String count) {
        desk.done("groups", "day", "--group", "翠湖1群", "--date", day.toString(), "--count", count);
    }

    @Test
    void whatAPersonSaysAColumnIsIsKeptForTheNextFile() {
        Path file = desk.file("别的.csv", "社群,热度", "翠湖1群,35", "翠湖2群,12");
        assertThat(taken(file, "--dry-run").at("missing").toString()).contains("DAY", "GROUP");
        assertThat(desk.run("groups", "import", file, "--json").expect(1).refusal())
                .isEqualTo("COLUMN_MISSING");
        taken(file, "--map", "社群=GROUP", "--map", "热度=messages", "--date", day.toString());
        assertThat(counted("翠湖2群").number("messages")).isEqualTo(12);
        assertThat(taken(file, "--date", day.toString()).number("same")).isEqualTo(2);
    }

    @Test
    void aPartAboveItsWholeAndAFileThatIsNoTableAreRefused() throws Exception {
        Path part = desk.file("部分.csv", "群名,日期,提问数,及时回复数", "翠湖1群," + day + ",3,5");
        assertThat(taken(part).list("rejected").getFirst().text("code")).isEqualTo("BAD_PART");
        Path broken = folder.resolve("坏.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 9, 9});
        assertThat(desk.run("groups", "import", broken, "--json").exitCode()).isNotZero();
        assertThat(desk.runAs("小王", "groups", "import", part, "--json").expect(4).refusal())
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void ofManyRowsThatAreNotTakenTheFirstAreToldAndTheOthersCounted() {
        List<String> lines = new ArrayList<>(List.of("群名称,日期,群聊消息总数"));
        for (int row = 0; row < 201; row++) {
            lines.add("没有的群" + row + "," + day + ",1");
        }
        lines.add("翠湖1群," + day + ",abc");
        Json seen = taken(desk.file("多.csv", lines.toArray(String[]::new)), "--dry-run");
        assertThat(seen.list("rejected")).hasSize(200);
        assertThat(seen.number("rejected_beyond")).isEqualTo(2);
    }

    @Test
    void aColumnThatIsSaidToBeNothingIsNotReadThenNorInTheNextFile() {
        Path file = desk.file("三列.csv", "群名称,日期,群聊消息总数,提问数", "翠湖1群," + day + ",35,4");
        Json seen = taken(file, "--map", "群聊消息总数=");
        assertThat(seen.at("columns").isNull("群聊消息总数")).isTrue();
        assertThat(counted("翠湖1群").isNull("messages")).isTrue();
        assertThat(counted("翠湖1群").number("questions")).isEqualTo(4);
        assertThat(taken(file).number("same")).isEqualTo(1);
        taken(file, "--map", "群聊消息总数=MESSAGES");
        assertThat(counted("翠湖1群").number("messages")).isEqualTo(35);
    }
}

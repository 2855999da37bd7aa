package org.leaderdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.i18n.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        return desk.done(words("--json", words)).json().list("files").getFirst();
    }

    private Json nothing(Object... words) {
        Json json = desk.run(words("--json", words)).expect(1).json();
        assertThat(json.is("committed")).isFalse();
        return json.list("files").getFirst();
    }

    private String refusal(Object... words) {
        return desk.run(words("--json", words)).expect(1).refusal();
    }

    private static Object[] words(String last, Object... words) {
        List<Object> all = new ArrayList<>(List.of("groups", "import"));
        all.addAll(List.of(words));
        all.add(last);
        return all.toArray();
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

    @Test
    void aFileWithoutACountIsRefusedAsNoStatistics() throws Exception {
        Path twoRows = desk.file("两行.csv", "群名称,日期,当天情况,", ",,消息数,提问数", "翠湖1群," + day + ",35,4");
        assertThat(refusal(twoRows)).isEqualTo("NO_STATISTICS");
        assertThat(counted("翠湖1群").isNull("messages")).isTrue();
        assertThat(refusal(desk.file("订单.csv", "订单号,商品,数量", "1,苹果,2"))).isEqualTo("NO_STATISTICS");
        Path empty = Files.createFile(folder.resolve("空.csv"));
        assertThat(refusal(empty)).isEqualTo("NO_STATISTICS");
    }

    @Test
    void aFileOfWhichNothingIsTakenIsNoSuccess() {
        Path header = desk.file("表头.csv", "群名称,日期,消息数");
        assertThat(nothing(header).number("written")).isZero();
        assertThat(desk.run(words("--dry-run", header)).expect(1).out())
                .contains("nothing was taken");
        Path other = desk.file("别群.csv", "群名称,日期,热度", "没有的群," + day + ",3");
        assertThat(nothing(other, "--map", "热度=MESSAGES").list("rejected")).hasSize(1);
        assertThat(refusal(other)).as("the map is not kept").isEqualTo("NO_STATISTICS");
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsRefused() {
        Path file = desk.file("一列.csv", "群名称,日期,消息数", "翠湖1群," + day + ",3");
        assertThat(refusal(file, "--map", "热度=CLICKS")).isEqualTo("STATISTICS_COLUMN_ABSENT");
        assertThat(counted("翠湖1群").isNull("messages")).isTrue();
    }

    @Test
    void theHeadingsOfTheDesksOwnTableAreKnown() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.of(language);
            StringBuilder header = new StringBuilder("群,日期");
            for (ChatFigure figure : ChatFigure.values()) {
                header.append(',').append(messages.text(Messages.HEALTH_FIGURE + figure.name()));
            }
            Path file =
                    desk.file(
                            language + ".csv",
                            header.toString(),
                            "翠湖1群," + day + ",9" + ",0".repeat(14));
            Json columns = taken(file, "--dry-run").at("columns");
            for (ChatFigure figure : ChatFigure.values()) {
                String heading = messages.text(Messages.HEALTH_FIGURE + figure.name());
                assertThat(columns.isNull(heading)).as(heading).isFalse();
                assertThat(columns.text(heading)).isEqualTo(figure.name());
            }
        }
    }

    @Test
    void aDayIsSaidInWordsAndACountThatCannotBeWithWhatCan() {
        type("size=100");
        type("active_members=50");
        assertThat(desk.done("groups", "day", "--date", day.toString()).out())
                .contains("people 100, wrote 50");
        for (String wrong : List.of("messages=abc", "FOO=5")) {
            assertThat(
                            desk.run("groups", "day", "--group", "翠湖1群", "--count", wrong)
                                    .expect(2)
                                    .err())
                    .contains("MESSAGES, ACTIVE_MEMBERS");
        }
    }

    private void type(String count) {
        desk.done("groups", "day", "--group", "翠湖1群", "--date", day.toString(), "--count", count);
    }

    @Test
    void whatAPersonSaysAColumnIsIsKeptForTheNextFile() {
        Path file = desk.file("别的.csv", "社群,热度", "翠湖1群,35", "翠湖2群,12");
        assertThat(nothing(file, "--dry-run").at("missing").toString()).contains("DAY", "GROUP");
        assertThat(refusal(file)).isEqualTo("NO_STATISTICS");
        assertThat(refusal(file, "--map", "热度=messages")).isEqualTo("COLUMN_MISSING");
        assertThat(refusal(file)).as("nothing is kept of it").isEqualTo("NO_STATISTICS");
        taken(file, "--map", "社群=GROUP", "--map", "热度=messages", "--date", day.toString());
        assertThat(counted("翠湖2群").number("messages")).isEqualTo(12);
        assertThat(taken(file, "--date", day.toString()).number("same")).isEqualTo(2);
    }

    @Test
    void aPartAboveItsWholeAndAFileThatIsNoTableAreRefused() throws Exception {
        Path part = desk.file("部分.csv", "群名,日期,提问数,及时回复数", "翠湖1群," + day + ",3,5");
        assertThat(nothing(part).list("rejected").getFirst().text("code")).isEqualTo("BAD_PART");
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
        Json seen = nothing(desk.file("多.csv", lines.toArray(String[]::new)), "--dry-run");
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

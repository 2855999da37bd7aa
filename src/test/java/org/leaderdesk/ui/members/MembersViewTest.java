package org.leaderdesk.ui.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BrowseMembers;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members' screen, by its controls, and what the book then holds. */
@Windowed
class MembersViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;
    private WindowFixture window;

    @BeforeEach
    void someMembers() {
        desk = DeskFixture.in(folder).with("小周", Role.PICKUP_STAFF);
        bring(
                "phones.csv",
                ToolLayout.KTT_15,
                order(1, 1).name("黎娟杰"),
                order(2, 2).name("王小鱼"),
                order(3, 3).name("单于飞").home("老地方"));
        bring("nicks.csv", ToolLayout.JIELONG_4, order(1, 9).nick("小鱼"));
        open("");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPhoneIsShownForAPurposeAndGoesByItself() {
        search("ljj");
        assertEquals(1, rows());
        select(0);
        assertFalse(shows("#members-phone"));
        fire("#members-reveal");
        type("#members-purpose", " ");
        fire("#members-purpose-show");
        assertFalse(shows("#members-phone"));
        type("#members-purpose", "联系取货");
        fire("#members-purpose-show");
        assertEquals("138 0000 0001", label("#members-phone"));
        MembersViewModel model =
                window.fx(() -> window.<MemberInspector>find("#members-inspector").model());
        window.fx(
                () -> {
                    for (int second = 1; second < CountDown.SECONDS; second++) {
                        model.fullCard().countDown().tick();
                    }
                    return true;
                });
        assertTrue(label("#members-seconds").startsWith("1 "));
        window.fx(
                () -> {
                    model.fullCard().countDown().tick();
                    return true;
                });
        assertFalse(shows("#members-phone"));
        close();
        List<String> purposes =
                desk.done("audit", "list", "--json").objects().stream()
                        .filter(each -> each.text("action").equals("REVEAL"))
                        .map(each -> each.text("purpose"))
                        .toList();
        assertEquals(List.of("联系取货"), purposes);
        open("");
    }

    @Test
    void anotherRowHidesThePhone() {
        select(0);
        fire("#members-reveal");
        type("#members-purpose", "处理售后");
        fire("#members-purpose-show");
        assertTrue(shows("#members-phone"));
        select(1);
        assertFalse(shows("#members-phone"));
        assertNull(
                window.fx(
                        () ->
                                window.<MemberInspector>find("#members-inspector")
                                        .model()
                                        .fullCard()
                                        .shownProperty()
                                        .get()));
    }

    @Test
    void anotherScreenHidesThePhone() {
        select(0);
        fire("#members-reveal");
        type("#members-purpose", "核对地址");
        fire("#members-purpose-show");
        assertTrue(shows("#members-phone"));
        window.go(Target.ORDERS);
        window.go(Target.MEMBERS);
        assertTrue(shows("#members-reveal"));
        assertFalse(shows("#members-phone"));
    }

    @Test
    void anAddressIsFilledIn() {
        choose(Only.ADDRESS_OPEN);
        assertEquals(1, rows());
        select(0);
        fire("#members-settle-save");
        type("#members-settle-building", "7");
        type("#members-settle-room", "902");
        window.fx(
                () -> {
                    window.<ComboBox<String>>find("#members-settle-estate")
                            .getEditor()
                            .setText("云栖苑");
                    return true;
                });
        fire("#members-settle-save");
        assertEquals(0, rows());
        close();
        Row settled = named("单于飞");
        assertEquals("云栖苑 7-902", MemberTexts.home(settled.member()));
        assertFalse(settled.member().addressOpen());
        open("");
        choose(Only.ALL);
        search("7-902");
        assertEquals(1, rows());
    }

    @Test
    void twoRowsBecomeOnePerson() {
        choose(Only.UNSURE);
        select(0);
        fire("#members-merge");
        type("#members-merge-search", "王小鱼");
        act("#members-merge-search");
        window.fx(
                () -> {
                    VBox found = window.find("#members-merge-found");
                    ((ButtonBase) found.getChildren().getFirst()).fire();
                    return true;
                });
        window.settle();
        fire("#members-merge-now");
        assertEquals(0, rows());
        close();
        assertEquals(2, named("王小鱼").orders());
        assertEquals(3, everybody().size());
        open("");
    }

    @Test
    void aPersonIsErasedAfterTheNameWasTyped() {
        search("2"); // nobody: a tail has four digits
        search("wxy");
        select(0);
        fire("#members-erase");
        assertTrue(isDisabled("#members-erase-now"));
        type("#members-erase-name", "王小");
        assertTrue(isDisabled("#members-erase-now"));
        type("#members-erase-name", "王小鱼");
        assertFalse(isDisabled("#members-erase-now"));
        fire("#members-erase-now");
        fire("#members-clear");
        assertEquals(3, rows());
        close();
        assertTrue(everybody().stream().noneMatch(row -> name(row).equals("王小鱼")));
        open("");
        search("王小鱼");
        assertEquals(0, rows());
    }

    @Test
    void staffSeesNoFullPhoneAndErasesNobody() {
        close();
        open("小周");
        assertEquals(4, rows());
        // The first one's address could not be split, and is asked for without a button.
        select(1);
        assertFalse(shows("#members-reveal"));
        assertFalse(shows("#members-merge"));
        assertFalse(shows("#members-erase"));
        assertTrue(shows("#members-settle"));
    }

    @Test
    void staffSeesNoClasses() {
        close();
        open("小周");
        assertFalse(window.fx(() -> window.find("#members-view-churn").getParent().isVisible()));
        select(0);
        assertFalse(shows("#members-why"));
        assertFalse(shows("#members-tags"));
    }

    @Test
    void aClassIsChosenAndSaysWhy() {
        fire("#members-class-history_too_short");
        assertEquals(3, rows(), "the fourth came from a file without times");
        fire("#members-class-all");
        search("ljj");
        select(0);
        assertTrue(shows("#members-why"));
        assertTrue(
                window.fx(
                        () ->
                                window.<VBox>find("#members-why").getChildren().stream()
                                        .anyMatch(
                                                each ->
                                                        ((Label) each)
                                                                .getText()
                                                                .contains("要 30 天才分得出"))));
        fire("#members-view-churn");
        assertTrue(label("#members-summary").contains("按多久没下单估算"));
    }

    @Test
    void aTagIsAddedAndTakenAway() {
        search("ljj");
        select(0);
        addTag("tag-mother");
        close();
        assertEquals(Set.of(MemberTag.of(Portrait.MOTHER)), named("黎娟杰").tags());
        open("");
    }

    @Test
    void aTagIsTakenBackByTheNotice() {
        search("ljj");
        select(0);
        addTag("tag-mother");
        undo();
        close();
        assertEquals(Set.of(), named("黎娟杰").tags());
        open("");
        search("ljj");
        select(0);
        List<String> levels =
                MemberTag.all().stream()
                        .filter(MemberTag::isLevel)
                        .map(tag -> "tag-" + tag.code().toLowerCase(Locale.ROOT))
                        .toList();
        addTag(levels.get(0));
        addTag(levels.get(1));
        undo();
        close();
        assertEquals(
                Set.of(levels.get(0)),
                named("黎娟杰").tags().stream()
                        .map(tag -> "tag-" + tag.code().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                "the level that the other one replaced");
        open("");
    }

    private void addTag(String id) {
        window.fx(
                () -> {
                    window.<MenuButton>find("#members-tag-add").getItems().stream()
                            .filter(each -> id.equals(each.getId()))
                            .forEach(MenuItem::fire);
                    return true;
                });
        window.settle();
    }

    /** Presses the newest undo. */
    private void undo() {
        window.fx(
                () -> {
                    List<ButtonBase> buttons =
                            window.scene().getRoot().lookupAll(".notice .button").stream()
                                    .map(ButtonBase.class::cast)
                                    .filter(each -> "撤销".equals(each.getText()))
                                    .toList();
                    buttons.getLast().fire();
                    return true;
                });
        window.settle();
    }

    @Test
    void whoAllowedItIsWrittenToAndTheResultIsNoted() {
        search("ljj");
        select(0);
        fire("#consent-marketing-yes");
        fire("#members-view-outreach");
        fire("#out-class-history_too_short");
        assertEquals(1, window.fx(() -> count("#members-out-open")));
        fire("#members-out-open");
        press(".out-wrote");
        assertEquals(0, window.fx(() -> count(".out-wrote", "#members-out-open")));
        press(".out-REFUSED");
        close();
        assertEquals(Optional.of(false), named("黎娟杰").marketing());
        open("");
        fire("#members-view-outreach");
        fire("#out-class-history_too_short");
        fire("#members-out-who");
        assertEquals(2, rows(), "those of the class whom nobody asked yet");
    }

    private int count(String... selectors) {
        return Arrays.stream(selectors)
                .mapToInt(each -> window.scene().getRoot().lookupAll(each).size())
                .sum();
    }

    /** Fires the first button of a style. */
    private void press(String style) {
        window.fx(
                () -> {
                    ((ButtonBase) window.scene().getRoot().lookup(style)).fire();
                    return true;
                });
        window.settle();
    }

    private void bring(String name, ToolLayout layout, ToolOrder... orders) {
        Path file = desk.file(name, layout.lines(List.of(orders)));
        DeskFixture.Outcome _ = desk.done("import", "orders", file);
    }

    private static ToolOrder order(int join, int person) {
        return ToolOrder.of(join, person).with("蓝莓", "4盒", "SP1", 1, 5900);
    }

    private void open(String user) {
        window = WindowFixture.signedIn(desk, LOOK, user);
        window.go(Target.MEMBERS);
    }

    private void search(String typed) {
        type("#members-search", typed);
        act("#members-search");
    }

    private void choose(Only only) {
        window.fx(
                () -> {
                    window.<ComboBox<Only>>find("#members-only").setValue(only);
                    return true;
                });
        window.settle();
    }

    private void select(int row) {
        window.fx(
                () -> {
                    window.<TableView<?>>find("#members-table")
                            .getSelectionModel()
                            .clearAndSelect(row);
                    return true;
                });
        window.settle();
    }

    private int rows() {
        return window.fx(() -> window.<TableView<?>>find("#members-table").getItems().size());
    }

    private void fire(String selector) {
        window.fx(
                () -> {
                    window.<ButtonBase>find(selector).fire();
                    return true;
                });
        window.settle();
    }

    private void type(String selector, String text) {
        window.fx(
                () -> {
                    window.<TextField>find(selector).setText(text);
                    return true;
                });
    }

    private void act(String selector) {
        window.fx(
                () -> {
                    window.find(selector).fireEvent(new ActionEvent());
                    return true;
                });
        window.settle();
    }

    private boolean shows(String selector) {
        return window.fx(() -> window.scene().lookup(selector) != null);
    }

    private boolean isDisabled(String selector) {
        return window.fx(() -> window.find(selector).isDisabled());
    }

    private String label(String selector) {
        return window.fx(() -> window.<Label>find(selector).getText());
    }

    private List<Row> everybody() {
        return read(
                session -> {
                    BrowseMembers browse = new BrowseMembers(session);
                    return browse.rows(browse.ids(MemberQuery.LATEST));
                });
    }

    private Row named(String name) {
        return everybody().stream().filter(row -> name(row).equals(name)).findFirst().orElseThrow();
    }

    private static String name(Row row) {
        return row.member().card().name().reveal();
    }

    private <T> T read(Function<Session, T> work) {
        try (Session session = desk.signIn("")) {
            return work.apply(session);
        }
    }
}

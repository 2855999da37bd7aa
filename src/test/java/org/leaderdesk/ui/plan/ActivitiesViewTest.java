package org.leaderdesk.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.desk.planner.ReadPlan;
import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands beside the days of the plan's screen, and what the book holds then. */
@Windowed
class ActivitiesViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void goods() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.KTT_24.lines(ToolOrder.several(1, 3, 0))));
        try (Session session = desk.signIn("")) {
            ChatGroup _ = new AddGroup(session).run("一号群", Optional.empty(), false);
            PlanDay.Planned _ = new PlanDay(session).run(today());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    @Test
    void anActivityIsMadeAndPreparedAndOneWithoutANameIsNot() {
        try (WindowFixture window = activitiesOf(desk)) {
            window.press("#activity-new");
            window.press("#activity-add");
            assertTrue(window.find("#activity-name").getParent().isVisible());
            type(window, "#activity-name", "周末鲜果三天乐");
            window.press("#activity-add");
            press(window, ".check-box", "准备好了");
        }
        Activities.Listed made = activities().getFirst();
        assertEquals(1, activities().size());
        assertEquals("周末鲜果三天乐", made.activity().name());
        assertEquals(today().plusDays(7), made.activity().from());
        assertEquals(Optional.of(today()), made.activity().readyOn());
        try (WindowFixture window = activitiesOf(desk)) {
            press(window, ".button", "删除活动");
        }
        assertTrue(activities().isEmpty());
    }

    @Test
    void aSuggestionIsWrittenDownWithoutAPhoneAndAnswered() {
        try (WindowFixture window = activitiesOf(desk)) {
            type(window, "#suggestion-text", "提货能到八点吗，打 13912345678 找我");
            window.press("#suggestion-add");
            assertEquals("", window.fx(() -> window.<TextField>find("#suggestion-text").getText()));
            press(window, ".button", "以后做");
        }
        Suggestion said = suggestions().getFirst().suggestion();
        assertFalse(said.text().contains("139"), said.text());
        assertEquals(Optional.of(Suggestion.Answer.LATER), said.answer());
    }

    private static WindowFixture activitiesOf(DeskFixture desk) {
        WindowFixture window = WindowFixture.signedIn(desk, LOOK, "");
        window.go(Target.PLAN);
        window.press("#plan-activities-view");
        return window;
    }

    @Test
    void theHoursOfTheOrdersAreSeen() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.PLAN);
            window.press("#plan-heat-view");
            assertEquals(
                    7 * 24,
                    window.fx(() -> window.scene().getRoot().lookupAll(".plan-heat-cell").size()));
        }
    }

    @Test
    void picturesThatAreReadyAreCountedAndStayWhenTheDayIsPlannedAgain() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.PLAN);
            window.fx(
                    () -> {
                        PostCell flash =
                                window.scene().getRoot().lookupAll(".plan-cell").stream()
                                        .map(PostCell.class::cast)
                                        .filter(each -> each.post().kind() == SlotKind.FLASH_SALE)
                                        .findFirst()
                                        .orElseThrow();
                        flash.fireEvent(PlanViewTest.mouse(MouseEvent.MOUSE_PRESSED, 5));
                        flash.fireEvent(PlanViewTest.mouse(MouseEvent.MOUSE_RELEASED, 5));
                        flash.fireEvent(PlanViewTest.mouse(MouseEvent.MOUSE_CLICKED, 5));
                        return true;
                    });
            window.settle();
            window.press("#plan-pictures-ready-more");
            window.press("#plan-pictures-ready-more");
            window.press("#plan-again");
        }
        assertEquals(2, flashSale().own().pictures().orElseThrow());
    }

    private PlanSlot flashSale() {
        try (Session session = desk.signIn("")) {
            return new ReadPlan(session)
                    .run(today(), today()).stream()
                            .filter(slot -> slot.place().kind() == SlotKind.FLASH_SALE)
                            .findFirst()
                            .orElseThrow();
        }
    }

    private List<Activities.Listed> activities() {
        try (Session session = desk.signIn("")) {
            return new Activities(session).since(LocalDate.EPOCH);
        }
    }

    private List<Suggestions.Listed> suggestions() {
        try (Session session = desk.signIn("")) {
            return new Suggestions(session).list();
        }
    }

    private static void type(WindowFixture window, String field, String text) {
        window.fx(
                () -> {
                    window.<TextField>find(field).setText(text);
                    return true;
                });
    }

    /** Presses what says, or is said to be, some words. */
    private static void press(WindowFixture window, String kind, String words) {
        window.fx(
                () -> {
                    Labeled found =
                            window.scene().getRoot().lookupAll(kind).stream()
                                    .map(Labeled.class::cast)
                                    .filter(each -> says(each, words))
                                    .findFirst()
                                    .orElseThrow();
                    if (found instanceof Button button) {
                        button.fire();
                    } else {
                        ((CheckBox) found).fire();
                    }
                    return true;
                });
        window.settle();
    }

    private static boolean says(Node node, String words) {
        String text = ((Labeled) node).getText();
        String said = node.getAccessibleText();
        return text != null && text.contains(words) || said != null && said.contains(words);
    }
}

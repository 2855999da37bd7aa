package org.leaderdesk.ui.shell;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.desk.region.AnswerIntervention;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.SyncLight;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Navigator;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The frame: navigation at the left, where one is at the top, the screen in the middle. */
public final class ShellView implements Navigator {

    private static final int MOST_SHOWN = 99;

    /** What the places of the navigation are gone to by, with Ctrl. */
    private static final String KEYS = "1234567890-=";

    private final Texts texts;
    private final Runnable lock;
    private final Consumer<Target> besides;
    private final Workplace workplace;
    private final Screens screens;
    private final Map<Target, ToggleButton> buttons = new EnumMap<>(Target.class);
    private final Map<Target, Label> badges = new EnumMap<>(Target.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    private Target current;
    private Subscription watching = Subscription.EMPTY;

    @FXML private VBox navigation;
    @FXML private HBox topBar;
    @FXML private Label place;
    @FXML private Label day;
    @FXML private ProgressIndicator busy;
    @FXML private Label user;
    @FXML private Button go;
    @FXML private HBox contact;
    @FXML private HBox sync;
    @FXML private StackPane content;

    /**
     * The frame for somebody who signed in.
     *
     * @param make makes the workplace once the frame can be asked to go somewhere
     * @param lock locks the book
     * @param unlocked contacts, which were locked, are open again
     * @param besides shows a screen in a window of its own
     */
    public ShellView(
            Session session,
            Texts texts,
            Background background,
            Function<Navigator, Workplace> make,
            Runnable lock,
            Runnable unlocked,
            Consumer<Target> besides) {
        this.texts = texts;
        this.lock = lock;
        this.besides = besides;
        this.root = Views.load(this, texts);
        this.workplace = make.apply(this);
        this.screens = new Screens(workplace);
        contact.getChildren().add(new ContactLock(session, texts, background, unlocked));
        SyncLight light = new SyncLight(workplace, false);
        light.setId("sync-light");
        sync.getChildren().add(light);
        user.setText(session.user().name());
        day.setText(texts.day(today(session.clock())));
        busy.visibleProperty().bind(background.runningProperty().greaterThan(0));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::hand);
        for (Target target : Target.values()) {
            if (target.isFor(session.actsAs())) {
                add(target);
            }
        }
        current = home();
        root.sceneProperty().subscribe(this::moved);
    }

    private java.time.LocalDate today(Clock clock) {
        return java.time.LocalDate.ofInstant(clock.instant(), texts.zone());
    }

    public Parent root() {
        return root;
    }

    /** Where whoever is here can go, in the order of the navigation. */
    public List<Target> places() {
        return List.copyOf(buttons.keySet());
    }

    private Target home() {
        return places().getFirst();
    }

    /** Where one is. */
    public Target current() {
        return current;
    }

    /** Whoever locked the book is told of nothing any more. */
    private void moved(@Nullable Scene scene) {
        watching.unsubscribe();
        watching =
                scene == null
                        ? Subscription.EMPTY
                        : workplace
                                .notices()
                                .shown()
                                .subscribe(this::seeDay)
                                .and(
                                        workplace
                                                .sync()
                                                .newsProperty()
                                                .subscribe((was, is) -> newsCame()));
    }

    /** Another desk's rows came; with them it was said how the sync stands. */
    private void newsCame() {
        seeWhatWaits();
        screens.of(current).newsCame();
    }

    /**
     * Reads again what waits, whenever something was done or one goes somewhere; once the screen
     * one looks at has what it shows.
     */
    private void seeDay() {
        workplace.sync().refresh();
        seeWhatWaits();
    }

    private void seeWhatWaits() {
        if (!buttons.containsKey(Target.TODAY)) {
            return;
        }
        workplace
                .background()
                .runWhenQuiet(
                        this,
                        () ->
                                new Waiting(
                                        new SeeDay(workplace.session()).run(),
                                        new PlanReminder(workplace.session()).run().overdue(),
                                        warnings(),
                                        asked()),
                        this::waits);
    }

    /** What the badges say. */
    private record Waiting(SeeDay.Day day, int postsOverdue, long warnings, long asked) {}

    /** What the region asks and the leader has not answered. */
    private long asked() {
        return workplace.session().actsAs() == Role.LEADER
                ? new AnswerIntervention(workplace.session())
                        .list().stream().filter(Intervention::isOpen).count()
                : 0;
    }

    /** Warnings nobody said they know of; as they were when somebody looked last. */
    private long warnings() {
        return workplace.session().actsAs() == Role.LEADER
                ? new ReadWarnings(workplace.session())
                        .open().stream().filter(WarningTask::isOpen).count()
                : 0;
    }

    private void waits(Waiting waiting) {
        SeeDay.Day seen = waiting.day();
        badge(Target.PLAN, waiting.postsOverdue());
        badge(Target.HEALTH, waiting.warnings());
        badge(Target.TODAY, seen.ordersWaiting() + seen.peopleToSettle() + waiting.asked());
        badge(Target.CLOSING, seen.closingWaiting());
        badge(Target.ORDERS, seen.ordersWaiting());
        badge(Target.MEMBERS, seen.peopleToSettle());
        badge(Target.LISTS, seen.isPaperOutdated() ? "!" : "", "nav.badge-outdated");
    }

    private void badge(Target target, long count) {
        String shown = count > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(count);
        badge(target, count == 0 ? "" : shown, "nav.badge-waiting");
    }

    /** The badge is beside the button; who does not see it hears it as part of the button. */
    private void badge(Target target, String shown, String key) {
        Label badge = badges.get(target);
        ToggleButton button = buttons.get(target);
        if (badge != null && button != null) {
            badge.setText(shown);
            Visible.show(badge, !shown.isEmpty());
            button.setAccessibleText(
                    shown.isEmpty() ? button.getText() : texts.text(key, button.getText(), shown));
        }
    }

    private void add(Target target) {
        String name = texts.text(target.key());
        ToggleButton button = new ToggleButton(name, new FontIcon(target.icon()));
        button.setId("nav-" + target.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("nav-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(name + shortcut(target, buttons.size())));
        button.setOnAction(event -> go(target));
        buttons.put(target, button);
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setId(button.getId() + "-badge");
        badge.setMouseTransparent(true);
        Visible.show(badge, false);
        badges.put(target, badge);
        StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
        navigation.getChildren().add(new StackPane(button, badge));
    }

    /**
     * The first nine by their digits, those behind by the keys beside, the settings by a comma; the
     * keyboard has no more keys in a row, but Ctrl+K goes everywhere.
     */
    private static String shortcut(Target target, int place) {
        if (target == Target.SETTINGS) {
            return "  Ctrl+,";
        }
        return place < KEYS.length() ? "  Ctrl+" + KEYS.charAt(place) : "";
    }

    @Override
    public void beside(Target target) {
        besides.accept(target);
    }

    /**
     * A screen once more, for a window of its own.
     *
     * @param leave closes that window
     */
    public Screen another(Target target, Runnable leave) {
        return screens.beside(target, leave);
    }

    /** Nobody comes back to these screens. */
    public void gone() {
        screens.gone();
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.K) {
            goAnywhere();
            event.consume();
        } else if (event.getCode() == KeyCode.L) {
            lock.run();
            event.consume();
        } else if (event.getCode().isDigitKey()
                || event.getCode() == KeyCode.MINUS
                || event.getCode() == KeyCode.EQUALS) {
            int place = KEYS.indexOf(event.getCode().getChar());
            buttons.keySet().stream()
                    .filter(target -> target != Target.SETTINGS)
                    .skip(Math.max(0, place))
                    .limit(place < 0 ? 0 : 1)
                    .findFirst()
                    .ifPresent(this::go);
            event.consume();
        } else if (event.getCode() == KeyCode.COMMA) {
            go(Target.SETTINGS);
            event.consume();
        }
    }

    /** What is pressed in the frame is meant for the screen one looks at. */
    private void hand(KeyEvent event) {
        Node screen = content.getChildren().isEmpty() ? null : content.getChildren().getFirst();
        if (screen != null
                && event.isShortcutDown()
                && event.getTarget() instanceof Node pressed
                && !FirstFocus.isWithin(pressed, screen)) {
            screen.fireEvent(event.copyFor(screen, screen));
            event.consume();
        }
    }

    @FXML
    private void goAnywhere() {
        List<GoBox.Place> places = new ArrayList<>();
        for (Target target : buttons.keySet()) {
            places.add(new GoBox.Place(texts.text(target.key()), target.icon(), () -> go(target)));
        }
        places.add(
                new GoBox.Place(texts.text("shell.help"), "mdi2h-help-circle-outline", this::help));
        GoBox.show(topBar.isVisible() ? go : content, texts, places);
    }

    @FXML
    private void help() {
        workplace.appearance().help();
    }

    @FXML
    private void lock() {
        lock.run();
    }

    @Override
    public void go(Target target, Optional<UUID> selected) {
        ToggleButton button = buttons.get(target);
        if (button == null) {
            // The plan is not there any more once the leader's contacts are locked.
            go(home());
            return;
        }
        current = target;
        button.setSelected(true);
        place.setText(texts.text(target.key()));
        Screen screen = screens.of(target);
        Visible.show(navigation, !screen.isAlone());
        Visible.show(topBar, !screen.isAlone());
        content.getChildren().setAll(screen.root());
        screen.shown(selected);
        FirstFocus.into(screen.root());
        seeDay();
    }

    @Override
    public void print(Sheet sheet, UUID round) {
        screens.lists().choose(sheet);
        go(Target.LISTS, Optional.of(round));
    }
}

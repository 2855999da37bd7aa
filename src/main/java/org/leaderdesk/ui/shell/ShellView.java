package org.leaderdesk.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.Parent;
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

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Navigator;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The frame: navigation at the left, where one is at the top, the screen in the middle. */
public final class ShellView implements Navigator {

    private final Texts texts;
    private final Runnable lock;
    private final Screens screens;
    private final Map<Target, ToggleButton> buttons = new EnumMap<>(Target.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    private Target current = Target.TODAY;

    @FXML private VBox navigation;
    @FXML private Label place;
    @FXML private Label day;
    @FXML private ProgressIndicator busy;
    @FXML private Label user;
    @FXML private Button go;
    @FXML private HBox contact;
    @FXML private StackPane content;

    /**
     * The frame for somebody who signed in.
     *
     * @param make makes the workplace once the frame can be asked to go somewhere
     * @param lock locks the book
     * @param unlocked contacts, which were locked, are open again
     */
    public ShellView(
            Session session,
            Texts texts,
            Background background,
            Function<Navigator, Workplace> make,
            Runnable lock,
            Runnable unlocked) {
        this.texts = texts;
        this.lock = lock;
        this.root = Views.load(this, texts);
        this.screens = new Screens(make.apply(this));
        contact.getChildren().add(new ContactLock(session, texts, background, unlocked));
        user.setText(session.user().name());
        day.setText(texts.day(today(session.clock())));
        busy.visibleProperty().bind(background.runningProperty().greaterThan(0));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        for (Target target : Target.values()) {
            add(target);
        }
    }

    private java.time.LocalDate today(Clock clock) {
        return java.time.LocalDate.ofInstant(clock.instant(), texts.zone());
    }

    public Parent root() {
        return root;
    }

    /** Where one is. */
    public Target current() {
        return current;
    }

    private void add(Target target) {
        String name = texts.text(target.key());
        ToggleButton button = new ToggleButton(name, new FontIcon(target.icon()));
        button.setId("nav-" + target.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("nav-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        int number = buttons.size() + 1;
        button.setTooltip(new Tooltip(name + "  Ctrl+" + number));
        button.setOnAction(event -> go(target));
        buttons.put(target, button);
        navigation.getChildren().add(button);
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
        } else if (event.getCode().isDigitKey()) {
            int number = event.getCode().getChar().charAt(0) - '1';
            buttons.keySet().stream().skip(Math.max(0, number)).findFirst().ifPresent(this::go);
            event.consume();
        }
    }

    @FXML
    private void goAnywhere() {
        GoBox.show(go, texts, buttons.keySet(), this);
    }

    @FXML
    private void lock() {
        lock.run();
    }

    @Override
    public void go(Target target, Optional<UUID> selected) {
        ToggleButton button = buttons.get(target);
        if (button == null) {
            return;
        }
        current = target;
        button.setSelected(true);
        place.setText(texts.text(target.key()));
        Screen screen = screens.of(target);
        content.getChildren().setAll(screen.root());
        screen.shown(selected);
    }
}

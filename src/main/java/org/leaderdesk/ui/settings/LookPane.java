package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.leaderdesk.ui.fx.Appearance;
import org.leaderdesk.ui.fx.KeptChoices;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The window's look on this computer. */
final class LookPane implements Pane {

    private final Workplace workplace;
    private final Parent root;

    @FXML private HBox languages;
    @FXML private HBox themes;
    @FXML private HBox sizes;
    @FXML private HBox sounds;

    LookPane(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Look look = workplace.appearance().look();
        boolean chinese = look.language().getLanguage().equals("zh");
        choices(
                languages,
                List.of(
                        choice(
                                "settings.chinese",
                                chinese,
                                was -> was.in(Locale.SIMPLIFIED_CHINESE)),
                        choice("settings.english", !chinese, was -> was.in(Locale.ENGLISH))));
        choices(
                themes,
                List.of(
                        choice(
                                "settings.light",
                                look.theme() == Look.Theme.LIGHT,
                                was -> was.in(Look.Theme.LIGHT)),
                        choice(
                                "settings.dark",
                                look.theme() == Look.Theme.DARK,
                                was -> was.in(Look.Theme.DARK)),
                        choice(
                                "settings.contrast",
                                look.theme() == Look.Theme.CONTRAST,
                                was -> was.in(Look.Theme.CONTRAST))));
        choices(
                sizes,
                Look.TEXT_SIZES.stream()
                        .map(
                                size ->
                                        choice(
                                                "settings.per-cent",
                                                look.textSize() == size,
                                                was -> was.of(size),
                                                size))
                        .toList());
        choices(
                sounds,
                List.of(
                        sound("settings.counter-sound-on", true),
                        sound("settings.counter-sound-off", false)));
    }

    private ToggleButton sound(String key, boolean on) {
        ToggleButton button = new ToggleButton(workplace.texts().text(key));
        button.setSelected(workplace.kept().isOn(KeptChoices.SOUND) == on);
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    workplace.kept().switchTo(KeptChoices.SOUND, on);
                });
        return button;
    }

    /** The look is changed as it is when a button is pressed: another may have been before. */
    private ToggleButton choice(
            String key, boolean chosen, UnaryOperator<Look> change, Object... arguments) {
        ToggleButton button = new ToggleButton(workplace.texts().text(key, arguments));
        button.setSelected(chosen);
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    Appearance window = workplace.appearance();
                    window.change(change.apply(window.look()));
                });
        return button;
    }

    private static void choices(HBox box, List<ToggleButton> choices) {
        ToggleGroup group = new ToggleGroup();
        choices.forEach(button -> button.setToggleGroup(group));
        box.getChildren().setAll(choices);
    }
}

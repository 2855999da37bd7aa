package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings: sections at the left, the chosen one at the right. */
public final class SettingsView implements Screen {

    private final Workplace workplace;
    private final Map<Section, Pane> made = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    private Section current = Section.LOOK;

    @FXML private VBox sections;
    @FXML private StackPane content;

    public SettingsView(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        show(current);
    }

    @FXML
    private void initialize() {
        boolean ofRegion = workplace.session().isRegions();
        for (Section section : Section.values()) {
            if ((!section.isKeepers() || workplace.session().isKeeper())
                    && (!ofRegion || section.isRegions())) {
                sections.getChildren().add(button(section));
            }
        }
    }

    private ToggleButton button(Section section) {
        ToggleButton button =
                new ToggleButton(
                        workplace.texts().text(section.key()), new FontIcon(section.icon()));
        button.setId(section.id());
        button.getStyleClass().add("nav-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setSelected(section == current);
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    show(section);
                });
        return button;
    }

    private void show(Section section) {
        current = section;
        Pane pane = made.computeIfAbsent(section, this::make);
        content.getChildren().setAll(pane.root());
        pane.shown();
    }

    private Pane make(Section section) {
        return switch (section) {
            case LOOK -> new LookPane(workplace);
            case SIGN_IN -> new SignInPane(workplace);
            case RULES -> new RulesPane(workplace);
            case GROUPS -> new GroupsPane(workplace);
            case POINTS -> new PointsPane(workplace);
            case PRINTERS -> new PrintersPane(workplace);
            case HOST -> new HostPane(workplace);
            case BACKUP -> new BackupPane(workplace);
            case AUDIT -> new AuditPane(workplace);
            case HELP -> new HelpPane(workplace);
        };
    }
}

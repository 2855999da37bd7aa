package org.leaderdesk.ui.arrival;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Arrival: one round, and the parts of its evening before the counter opens. */
public final class ArrivalView implements Screen {

    private final Workplace workplace;
    private final ArrivalViewModel model;
    private final Map<Section, Part> made = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    private Section current = Section.CHECK;

    @FXML private ComboBox<@Nullable PickupRound> round;
    @FXML private HBox sections;
    @FXML private Button check;
    @FXML private Button receipt;
    @FXML private StackPane content;
    @FXML private EmptyState empty;

    public ArrivalView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ArrivalViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh(selected);
    }

    @Override
    public void newsCame() {
        model.newsCame();
    }

    @FXML
    private void initialize() {
        round.setItems(model.rounds());
        round.setConverter(new InWords<>(each -> each == null ? "" : each.name()));
        round.valueProperty().bindBidirectional(model.roundProperty());
        for (Section section : Section.values()) {
            if (!section.isKeepers() || workplace.session().isKeeper()) {
                sections.getChildren().add(button(section));
            }
        }
        model.readProperty().subscribe(read -> show());
        model.newsProperty().subscribe((was, is) -> news());
    }

    private ToggleButton button(Section section) {
        ToggleButton button =
                new ToggleButton(
                        workplace.texts().text(section.key()), new FontIcon(section.icon()));
        button.setId("arrival-" + section.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("arrival-head");
        button.setToggleGroup(group);
        button.setSelected(section == current);
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    current = section;
                    show();
                });
        return button;
    }

    private void show() {
        PickupRound chosen = model.roundProperty().get();
        boolean there = chosen != null;
        Visible.show(sections, there);
        Visible.show(round, there);
        Visible.show(check, there);
        Visible.show(receipt, there);
        if (chosen == null) {
            content.getChildren().setAll(empty);
            Visible.show(empty, model.readProperty().get() > 0);
            return;
        }
        Part part = made.computeIfAbsent(current, this::make);
        content.getChildren().setAll(part.root());
        part.shown(chosen);
    }

    /** The part that is looked at stays where it is, and with it the focus. */
    private void news() {
        PickupRound chosen = model.roundProperty().get();
        Part part = made.get(current);
        if (chosen != null && part != null) {
            part.newsCame(chosen);
        }
    }

    private Part make(Section section) {
        return switch (section) {
            case CHECK -> new CheckPane(workplace);
            case SHORTAGE -> new ShortagePane(workplace);
            case SHELVES -> new ShelvesPane(workplace);
            case TRACE -> new TracePane(workplace);
            case SETTLEMENT -> new SettlementPane(workplace);
        };
    }

    @FXML
    private void check() {
        print(Sheet.RECEIVING);
    }

    @FXML
    private void receipt() {
        print(Sheet.RECEIPT);
    }

    private void print(Sheet sheet) {
        PickupRound chosen = model.roundProperty().get();
        if (chosen != null) {
            workplace.navigator().print(sheet, chosen.id());
        }
    }

    @FXML
    private void orders() {
        workplace.navigator().go(Target.ORDERS);
    }
}

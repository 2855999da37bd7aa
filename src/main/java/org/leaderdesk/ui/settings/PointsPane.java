package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.PickupPoints;
import org.leaderdesk.domain.pickup.PickupPoint;
import org.leaderdesk.domain.pickup.PointKind;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

/** The pickup points: what sort of place each is, and how many orders go by it. */
final class PointsPane implements Pane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final Parent root;

    @FXML private VBox some;
    @FXML private Label share;
    @FXML private VBox points;
    @FXML private EmptyState none;

    PointsPane(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace.background().run(new PickupPoints(workplace.session())::run, this::show);
    }

    private void show(PickupPoints.Seen seen) {
        Visible.show(some, !seen.points().isEmpty());
        Visible.show(none, seen.points().isEmpty());
        PickupPoints.Share all = seen.share();
        share.setText(
                all.rate().isEmpty()
                        ? workplace.text("settings.no-orders")
                        : workplace.text(
                                "settings.self-pickup",
                                all.orders(),
                                all.collected(),
                                all.rate().getAsInt()));
        points.getChildren().setAll(seen.points().stream().map(this::row).toList());
    }

    private HBox row(PickupPoints.Used used) {
        PickupPoint point = used.point();
        Label name = new Label(point.name(), new FontIcon("mdi2m-map-marker-outline"));
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label orders = new Label(workplace.text("settings.point-orders", used.orders()));
        orders.getStyleClass().add("muted");
        orders.setMinWidth(HBox.USE_PREF_SIZE);
        ComboBox<PointKind> kind = new ComboBox<>();
        kind.setId("point-" + point.name());
        kind.getItems().setAll(PointKind.values());
        kind.setConverter(new InWords<>(this::words));
        kind.setAccessibleText(workplace.text("settings.point-kind", point.name()));
        kind.setValue(point.kind());
        kind.setMinWidth(HBox.USE_PREF_SIZE);
        kind.setOnAction(event -> set(point, kind.getValue()));
        HBox row = new HBox(SPACE, name, orders, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String words(PointKind kind) {
        return switch (kind) {
            case UNKNOWN -> workplace.text("settings.point-unknown");
            case CONVENIENCE_STORE -> workplace.text("settings.point-store");
            case PROPERTY_OFFICE -> workplace.text("settings.point-office");
            case LEADER_HOME -> workplace.text("settings.point-home");
        };
    }

    private void set(PickupPoint point, PointKind kind) {
        if (kind == point.kind()) {
            return;
        }
        workplace
                .background()
                .run(
                        () ->
                                new PickupPoints(workplace.session())
                                        .set(point.id().toString(), kind),
                        now -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "settings.point-saved",
                                                    now.name(),
                                                    words(now.kind())),
                                            () -> set(now, point.kind()));
                            shown();
                        });
    }
}

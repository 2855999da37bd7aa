package org.leaderdesk.ui.arrival;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ArrangeShelves;
import org.leaderdesk.desk.pickup.PackBag;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shelves at the left; at the right one box that takes a bag, then its place. */
final class ShelvesPane implements Part {

    private static final int SHOWN = 8;

    private final Workplace workplace;
    private final ShelvesViewModel model;
    private final ArrivalTexts texts;
    private final Parent root;
    private List<Shelf> drawn = List.of();

    @FXML private VBox shelves;
    @FXML private Label highest;
    @FXML private Label shelvesError;
    @FXML private TextField scan;
    @FXML private Label next;
    @FXML private Label bag;
    @FXML private HBox zones;
    @FXML private Label packError;
    @FXML private VBox packed;
    @FXML private Button undo;

    ShelvesPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ShelvesViewModel(workplace);
        this.texts = new ArrivalTexts(workplace.texts());
        this.root = Views.load(this, workplace.texts());
        root.sceneProperty().subscribe(this::moved);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(PickupRound round) {
        model.read(round.id());
    }

    /** Shelves that are being typed are left alone; until they are saved they are nobody else's. */
    @Override
    public void newsCame(PickupRound round) {
        if (typed().equals(drawn.stream().map(Optional::of).toList())) {
            model.read(round.id());
        }
    }

    private List<Optional<Shelf>> typed() {
        return shelves.getChildren().stream().map(each -> ((ShelfRow) each).typed()).toList();
    }

    private void moved(@Nullable Scene scene) {
        if (scene == null) {
            model.forget();
        }
    }

    @FXML
    private void initialize() {
        model.arrangedProperty().subscribe(this::arranged);
        model.bagProperty().subscribe(found -> bag());
        model.zoneProperty().subscribe(zone -> bag());
        error(shelvesError, model.shelvesRefusalProperty());
        error(packError, model.packRefusalProperty());
        model.packed().subscribe(this::packed);
        packed();
        scan.setOnAction(
                event -> {
                    model.scan(scan.getText());
                    scan.clear();
                });
        scan.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.next();
                        event.consume();
                    }
                });
        FirstFocus.on(scan);
    }

    private static void error(Label label, ReadOnlyStringProperty why) {
        why.subscribe(
                sentence -> {
                    label.setText(sentence);
                    Visible.show(label, !sentence.isEmpty());
                });
    }

    private void arranged(ArrangeShelves.@Nullable Arranged now) {
        if (now == null) {
            return;
        }
        highest.setText(workplace.text("arrival.shelf-highest", now.highest()));
        List<Shelf> offered =
                now.shelves().isEmpty() && now.highest() > 0
                        ? List.of(new Shelf(TemperatureZone.AMBIENT, 1, now.highest(), ""))
                        : now.shelves();
        if (!typed().equals(offered.stream().map(Optional::of).toList())) {
            shelves.getChildren().clear();
            offered.forEach(this::row);
        }
        drawn = offered;
    }

    private ShelfRow row(Shelf shelf) {
        ShelfRow row = new ShelfRow(workplace, shelf, each -> shelves.getChildren().remove(each));
        shelves.getChildren().add(row);
        return row;
    }

    /** One more, from where the last one ends. */
    @FXML
    private void add() {
        Optional<Shelf> last =
                shelves.getChildren().isEmpty()
                        ? Optional.empty()
                        : ((ShelfRow) shelves.getChildren().getLast()).typed();
        int from = last.map(each -> each.last() + 1).orElse(1);
        ArrangeShelves.Arranged now = model.arrangedProperty().get();
        int to = Math.max(from, now == null ? from : now.highest());
        row(new Shelf(last.map(Shelf::zone).orElse(TemperatureZone.AMBIENT), from, to, ""))
                .first()
                .requestFocus();
    }

    @FXML
    private void save() {
        List<Shelf> typed = new ArrayList<>();
        for (int i = 0; i < shelves.getChildren().size(); i++) {
            Optional<Shelf> shelf = ((ShelfRow) shelves.getChildren().get(i)).typed();
            if (shelf.isEmpty()) {
                model.refuseShelves(workplace.text("arrival.shelf-no-number", i + 1));
                return;
            }
            typed.add(shelf.get());
        }
        model.arrange(typed);
    }

    private void bag() {
        CounterBag found = model.bagProperty().get();
        TemperatureZone zone = model.zoneProperty().get();
        zones.getChildren().clear();
        Visible.show(bag, found != null);
        if (found == null) {
            next.setText(workplace.text("arrival.pack-bag"));
            return;
        }
        bag.setText(
                workplace.text(
                        "arrival.packing",
                        Integer.toString(found.bag().collectionNumber()),
                        found.bag().name().reveal(),
                        found.bag().tail4(),
                        places(found.places())));
        next.setText(
                zone == null
                        ? workplace.text("arrival.pack-place")
                        : workplace.text("arrival.pack-place-of", texts.zone(zone)));
        if (found.zones().size() > 1) {
            for (TemperatureZone each : found.zones()) {
                ToggleButton button = new ToggleButton(texts.zone(each));
                button.setSelected(each == zone);
                button.setOnAction(
                        event -> {
                            model.zoneProperty().set(each);
                            scan.requestFocus();
                        });
                zones.getChildren().add(button);
            }
        }
        scan.requestFocus();
    }

    private String places(Map<TemperatureZone, String> places) {
        return places.entrySet().stream()
                .map(each -> texts.zone(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(workplace.text("list.comma")));
    }

    private void packed() {
        packed.getChildren().clear();
        undo.setDisable(model.packed().isEmpty());
        for (PackBag.Packed each :
                model.packed().subList(0, Math.min(SHOWN, model.packed().size()))) {
            Label line =
                    new Label(
                            workplace.text(
                                    "arrival.packed",
                                    Integer.toString(each.bag().bag().collectionNumber()),
                                    each.bag().bag().name().reveal(),
                                    places(each.bag().places())));
            line.setWrapText(true);
            packed.getChildren().add(line);
        }
    }

    @FXML
    private void undo() {
        model.undo();
        scan.requestFocus();
    }
}

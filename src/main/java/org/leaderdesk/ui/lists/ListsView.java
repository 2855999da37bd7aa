package org.leaderdesk.ui.lists;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ListPreview;
import org.leaderdesk.desk.pickup.ListPrinted;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.UUID;

/**
 * Lists: what is to be printed at the left, the very page in the middle, what to do at the right.
 */
public final class ListsView implements Screen {

    private static final int LOG_SHOWN = 12;
    private static final double MARGIN = 56;

    private final Workplace workplace;
    private final ListsViewModel model;
    private final Parent root;

    @FXML private ComboBox<@Nullable PickupRound> round;
    @FXML private VBox side;
    @FXML private VBox sheets;
    @FXML private VBox acts;
    @FXML private ScrollPane paper;
    @FXML private ImageView page;
    @FXML private EmptyState nothing;
    @FXML private Button before;
    @FXML private Button after;
    @FXML private Label pageNumber;
    @FXML private ComboBox<String> printer;
    @FXML private Button print;
    @FXML private Button pdf;
    @FXML private Button sheet;
    @FXML private Label error;
    @FXML private Button rest;
    @FXML private VBox log;

    public ListsView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ListsViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
        root.sceneProperty().subscribe(this::moved);
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

    /** Chooses a sheet, as if a person had. */
    public void choose(Sheet wanted) {
        model.sheetProperty().set(wanted);
    }

    private void moved(@Nullable Scene scene) {
        if (scene == null) {
            model.left();
        }
    }

    @FXML
    private void initialize() {
        choose();
        preview();
        printer.setItems(model.printers());
        printer.setPromptText(workplace.text("lists.default-printer"));
        Visible.show(error, false);
        model.restProperty()
                .subscribe(
                        left -> {
                            Visible.show(rest, left != null);
                            rest.setText(
                                    left == null
                                            ? ""
                                            : workplace.text(
                                                    "lists.print-rest", left.run().from()));
                        });
        acts.getChildren().addFirst(new ChangedBox(workplace, model));
        acts.getChildren()
                .add(
                        acts.getChildren().indexOf(error),
                        new SupplierTexts(workplace, model, this::refused));
        model.requestedProperty()
                .subscribe(
                        request -> {
                            Visible.show(error, false);
                            paper.setVvalue(0);
                        });
        model.pageProperty().subscribe(() -> paper.setVvalue(0));
        model.log().subscribe(this::log);
        log();
    }

    private void choose() {
        round.setItems(model.rounds());
        round.setConverter(new InWords<>(each -> each == null ? "" : each.name()));
        round.valueProperty().bindBidirectional(model.roundProperty());
        ToggleGroup group = new ToggleGroup();
        for (Sheet each : Sheet.values()) {
            RadioButton button = new RadioButton(workplace.texts().text(each.titleKey()));
            button.setId("lists-" + each.commandName());
            button.setToggleGroup(group);
            model.sheetProperty().subscribe(sheet -> button.setSelected(each == sheet));
            button.setOnAction(event -> model.sheetProperty().set(each));
            sheets.getChildren().add(button);
        }
        side.getChildren()
                .addAll(new SheetChoiceBox(workplace, model), new NarrowingBox(workplace, model));
    }

    private void preview() {
        page.fitWidthProperty().bind(paper.widthProperty().subtract(MARGIN));
        model.pictureProperty().subscribe(this::picture);
        model.previewProperty().subscribe(this::drawn);
        model.pageProperty().subscribe(() -> drawn(model.previewProperty().get()));
        model.refusalProperty()
                .subscribe(
                        why -> {
                            nothing.setTitle(workplace.text("lists.nothing"));
                            nothing.setHint(
                                    why.isEmpty() ? workplace.text("lists.nothing-hint") : why);
                        });
        nothing.visibleProperty().bind(Bindings.isNull(model.previewProperty()));
        paper.visibleProperty().bind(nothing.visibleProperty().not());
    }

    private void picture(ListPreview.@Nullable Picture drawn) {
        if (drawn == null) {
            page.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(drawn.width(), drawn.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        drawn.width(),
                        drawn.height(),
                        PixelFormat.getIntArgbInstance(),
                        drawn.argb(),
                        0,
                        drawn.width());
        page.setImage(image);
    }

    private void drawn(@Nullable ListPreview drawn) {
        boolean there = drawn != null;
        print.setDisable(!there);
        pdf.setDisable(!there);
        int pages = drawn == null ? 0 : drawn.pages();
        int at = model.pageProperty().get();
        pageNumber.setText(there ? (at + 1) + " / " + pages : "");
        before.setDisable(at == 0);
        after.setDisable(at + 1 >= pages);
        boolean amends =
                model.sinceProperty().get().isPresent()
                        && model.sheetProperty().get() != Sheet.SUPPLIER_ORDER;
        print.setText(workplace.text(amends ? "lists.print-changes" : "lists.print"));
        sheet.setDisable(!there);
    }

    @FXML
    private void before() {
        model.pageProperty().set(model.pageProperty().get() - 1);
    }

    @FXML
    private void after() {
        model.pageProperty().set(model.pageProperty().get() + 1);
    }

    @FXML
    private void print() {
        Visible.show(error, false);
        String chosen = printer.getValue();
        model.print(chosen == null ? "" : chosen, this::refused);
    }

    @FXML
    private void goOn() {
        Visible.show(error, false);
        model.goOn(this::refused);
    }

    @FXML
    private void pdf() {
        save("*.pdf", ".pdf");
    }

    @FXML
    private void sheet() {
        save("*.xlsx", ".xlsx");
    }

    private void save(String pattern, String ending) {
        Visible.show(error, false);
        new FileDialog(root)
                .of(pattern, pattern)
                .named(workplace.texts().text(model.sheetProperty().get().titleKey()) + ending)
                .save(file -> model.save(file, this::refused));
    }

    private void refused(Refused refused) {
        error.setText(workplace.texts().sentence(refused));
        Visible.show(error, true);
    }

    private void log() {
        log.getChildren().clear();
        if (model.log().isEmpty()) {
            Label none = new Label(workplace.text("lists.log-empty"));
            none.getStyleClass().add("muted");
            log.getChildren().add(none);
        }
        for (ListPrinted.Entry each : model.log().stream().limit(LOG_SHOWN).toList()) {
            Label line =
                    new Label(
                            workplace.text(
                                    "lists.log-line",
                                    workplace.texts().moment(each.at()),
                                    Sheet.named(each.sheet())
                                            .map(s -> workplace.texts().text(s.titleKey()))
                                            .orElse(each.sheet()),
                                    each.version(),
                                    each.who()));
            line.setWrapText(true);
            line.getStyleClass().add("caption");
            log.getChildren().add(line);
        }
    }
}

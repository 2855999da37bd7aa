package org.leaderdesk.ui.orders;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.TypedChoice;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** The order of somebody who came to the counter, typed without a mouse. */
final class WalkInForm extends ScrollPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final OrdersViewModel orders;
    private final WalkInViewModel model;
    private final TypedChoice<FoundMember> people;
    private final TypedChoice<BrowseProducts.Row> goods;
    private final HBox buyer = new HBox(SPACE);
    private final VBox lines = new VBox(SPACE / 2.0);
    private final Label total = new Label();
    private final VBox asked = new VBox(SPACE);

    WalkInForm(Workplace workplace, OrdersViewModel orders, WalkInViewModel model) {
        this.workplace = workplace;
        this.orders = orders;
        this.model = model;
        this.people =
                new TypedChoice<>(
                        workplace.text("walkin.who-prompt"),
                        false,
                        model::people,
                        WalkInForm::called,
                        model.buyerProperty()::set);
        this.goods =
                new TypedChoice<>(
                        workplace.text("walkin.what-prompt"),
                        true,
                        model::goods,
                        WalkInForm::called,
                        this::add);
        setFitToWidth(true);
        VBox content = new VBox(SPACE);
        content.getStyleClass().add("inspector");
        content.getChildren().addAll(head(), groupBuy(), who(), what(), lines, total);
        content.getChildren().addAll(error(), asked, save());
        setContent(content);
        setId("walk-in");
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        model.totalProperty().subscribe(this::total);
        model.maybeProperty().subscribe(this::ask);
        FirstFocus.on(people.field());
    }

    private static String called(FoundMember each) {
        String door = DoorNumber.text(each.building(), each.room());
        return each.name().reveal()
                + (each.tail4().isEmpty() ? "" : " · " + each.tail4())
                + (door.isEmpty() ? "" : " · " + door);
    }

    private static String called(BrowseProducts.Row row) {
        return row.product().name()
                + row.variant().map(Variant::text).map(text -> " " + text).orElse("")
                + row.variant().flatMap(Variant::price).map(price -> " · " + price).orElse("");
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.save();
            event.consume();
        }
    }

    private Node head() {
        Label title = new Label(workplace.text("walkin.title"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> orders.leaveWalkIn());
        HBox head = new HBox(SPACE, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node groupBuy() {
        ComboBox<ListGroupBuys.@Nullable Listed> choice = new ComboBox<>(model.groupBuys());
        choice.setId("walk-in-group-buy");
        choice.setConverter(new InWords<>(each -> each == null ? "" : each.groupBuy().title()));
        choice.valueProperty().bindBidirectional(model.groupBuyProperty());
        return new FormField(workplace.text("walkin.group-buy"), choice);
    }

    private Node who() {
        people.field().setId("walk-in-who");
        people.field().setAccessibleText(workplace.text("walkin.who"));
        people.field().textProperty().bindBidirectional(model.nameProperty());
        FormField typed = new FormField(workplace.text("walkin.who"), people);
        HBox unknown =
                new HBox(
                        SPACE,
                        entry("walk-in-tail", text("walkin.tail"), text("walkin.tail-prompt")),
                        entry("walk-in-room", text("walkin.room"), text("walkin.room-prompt")));
        buyer.setAlignment(Pos.CENTER_LEFT);
        buyer.getStyleClass().add("card");
        model.buyerProperty()
                .subscribe(
                        known -> {
                            Visible.show(typed, known == null);
                            Visible.show(unknown, known == null);
                            Visible.show(buyer, known != null);
                            known(known);
                        });
        return new VBox(SPACE, typed, unknown, buyer);
    }

    private String text(String key, Object... arguments) {
        return workplace.text(key, arguments);
    }

    private FormField entry(String id, String name, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(6);
        field.textProperty()
                .bindBidirectional(
                        id.equals("walk-in-tail") ? model.tailProperty() : model.roomProperty());
        FormField entry = new FormField(name, field);
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }

    private void known(@Nullable FoundMember known) {
        buyer.getChildren().clear();
        if (known == null) {
            people.field().requestFocus();
            return;
        }
        Label who = new Label(called(known), new FontIcon("mdi2a-account-check-outline"));
        who.setWrapText(true);
        who.setId("walk-in-buyer");
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        Button other = new Button(text("walkin.other"));
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setOnAction(event -> model.buyerProperty().set(null));
        buyer.getChildren().addAll(who, other);
        goods.field().requestFocus();
    }

    private Node what() {
        goods.field().setId("walk-in-what");
        goods.field().setAccessibleText(text("walkin.what"));
        model.lines()
                .addListener(
                        (ListChangeListener<WalkInViewModel.Line>)
                                change -> {
                                    while (change.next()) {
                                        int at = change.getFrom();
                                        change.getRemoved()
                                                .forEach(gone -> lines.getChildren().remove(at));
                                        change.getAddedSubList()
                                                .forEach(
                                                        each ->
                                                                lines.getChildren()
                                                                        .add(line(each)));
                                    }
                                });
        return new FormField(text("walkin.what"), goods);
    }

    private void add(BrowseProducts.Row row) {
        WalkInViewModel.Line line = model.add(row);
        Node shown = lines.getChildren().get(model.lines().indexOf(line));
        if (shown.lookup(".text-field") instanceof TextField pieces) {
            pieces.requestFocus();
            pieces.selectAll();
        }
    }

    private Node line(WalkInViewModel.Line line) {
        Label what = new Label(line.called());
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        TextField pieces = new TextField();
        pieces.setPrefColumnCount(3);
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        pieces.getStyleClass().add("number");
        pieces.setAccessibleText(text("walkin.pieces", line.called()));
        pieces.textProperty().bindBidirectional(line.pieces());
        pieces.setOnAction(event -> goods.field().requestFocus());
        Button off = new Button("", new FontIcon("mdi2c-close"));
        off.getStyleClass().addAll("flat", "button-icon");
        off.setMinWidth(Region.USE_PREF_SIZE);
        off.setAccessibleText(text("walkin.take-off", line.called()));
        off.setOnAction(
                event -> {
                    model.takeOff(line);
                    goods.field().requestFocus();
                });
        HBox box = new HBox(SPACE, what, pieces, off);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void total(Optional<Money> sum) {
        total.setText(
                sum.map(money -> text("walkin.total", money.toString()))
                        .orElse(text("walkin.total-unknown")));
        total.getStyleClass().setAll("label", sum.isPresent() ? "emphasis" : "muted");
        total.setWrapText(true);
        Visible.show(total, !model.lines().isEmpty());
    }

    private Node error() {
        Label error = new Label("", new FontIcon("mdi2a-alert-circle-outline"));
        error.setId("walk-in-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        model.errorProperty()
                .subscribe(
                        words -> {
                            error.setText(words);
                            Visible.show(error, !words.isEmpty());
                        });
        return error;
    }

    /** Two people may share a name and four digits: a person says. */
    private void ask(WalkInViewModel.@Nullable Maybe maybe) {
        asked.getChildren().clear();
        Visible.show(asked, maybe != null);
        if (maybe != null) {
            Label what = new Label(maybe.sentence());
            what.setWrapText(true);
            Button same = wide(text("walkin.same"), () -> model.isTheSame(maybe));
            same.setId("walk-in-same");
            asked.getStyleClass().setAll("banner");
            asked.getChildren().addAll(what, same, wide(text("walkin.not-same"), model::isNew));
            same.requestFocus();
        }
    }

    private Node save() {
        Button save = wide(text("walkin.save"), model::save);
        save.setId("walk-in-save");
        save.getStyleClass().add("accent");
        return save;
    }

    private static Button wide(String name, Runnable act) {
        Button button = new Button(name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act.run());
        return button;
    }
}

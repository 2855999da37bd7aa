package org.leaderdesk.ui.lists;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.KeepSheetChoice.Choice;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the sheet is wanted: only what makes a difference on it is offered. */
final class SheetChoiceBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ListsViewModel model;
    private final ComboBox<@Nullable Sort> sort = new ComboBox<>();
    private final ComboBox<@Nullable String> paper = new ComboBox<>();
    private final CheckBox costs = new CheckBox();
    private final VBox sorting = new VBox(SPACE);
    private final VBox papers = new VBox(SPACE);
    private boolean showing;

    SheetChoiceBox(Workplace workplace, ListsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        named(sorting, sort, "lists-sort", "lists.sort");
        sort.setConverter(new InWords<>(this::sortName));
        named(papers, paper, "lists-paper", "lists.paper");
        paper.setConverter(new InWords<>(this::paperName));
        costs.setId("lists-costs");
        costs.setText(workplace.text("lists.costs"));
        getChildren().addAll(sorting, papers, costs);
        sort.valueProperty().subscribe(value -> chosen());
        paper.valueProperty().subscribe(value -> chosen());
        costs.selectedProperty().subscribe(value -> chosen());
        model.sheetProperty().subscribe(sheet -> show());
        model.choiceProperty().subscribe(choice -> show());
    }

    private void named(VBox box, ComboBox<?> field, String id, String key) {
        String name = workplace.texts().text(key);
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().addAll(label, field);
    }

    private void chosen() {
        String size = paper.getValue();
        if (!showing && size != null) {
            model.choose(
                    new Choice(Optional.ofNullable(sort.getValue()), size, costs.isSelected()));
        }
    }

    private void show() {
        Sheet sheet = model.sheetProperty().get();
        Choice now = model.choiceProperty().get();
        List<@Nullable Sort> sorts = new ArrayList<>();
        if (sheet.ownSort().isEmpty()) {
            sorts.add(null);
        }
        sorts.addAll(sheet.sorts());
        showing = true;
        try {
            Offer.set(sort, sorts, now.sort().orElse(null));
            Offer.set(paper, List.copyOf(PrintList.papers(sheet)), now.paper());
            costs.setSelected(now.costs());
        } finally {
            showing = false;
        }
        Visible.show(sorting, !sheet.sorts().isEmpty());
        Visible.show(papers, PrintList.papers(sheet).size() > 1);
        Visible.show(costs, sheet == Sheet.SUPPLIER_ORDER);
    }

    private String sortName(@Nullable Sort each) {
        return workplace.text(
                switch (each) {
                    case null -> "lists.sort-own";
                    case COLLECTION -> "lists.sort-collection";
                    case JOIN -> "lists.sort-join";
                    case TAIL -> "lists.sort-tail";
                    case PINYIN -> "lists.sort-pinyin";
                    case ROOM -> "lists.sort-room";
                });
    }

    private String paperName(@Nullable String paper) {
        return switch (paper) {
            case null -> "";
            case "A4" -> workplace.text("lists.paper-fit");
            case "A4-2x4" -> workplace.text("lists.paper-8");
            case "A4-3x5" -> workplace.text("lists.paper-15");
            default -> paper.replace("mm", "").replace("x", " × ") + " mm";
        };
    }
}

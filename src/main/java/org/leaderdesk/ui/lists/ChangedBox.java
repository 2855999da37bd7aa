package org.leaderdesk.ui.lists;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ListPreview;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which version this is, what changed since one is on paper, and whether only that is shown. */
final class ChangedBox extends VBox {

    private static final int SPACE = 8;
    private static final int PRODUCTS_SHOWN = 8;

    private final Workplace workplace;
    private final ListsViewModel model;
    private final Label version = new Label();
    private final Label changed = new Label();
    private final VBox products = new VBox(SPACE / 2.0);
    private final ComboBox<@Nullable Integer> since = new ComboBox<>();
    private boolean showing;

    ChangedBox(Workplace workplace, ListsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        setMinHeight(Region.USE_PREF_SIZE);
        version.setId("lists-version");
        version.getStyleClass().add("emphasis");
        version.setWrapText(true);
        changed.setId("lists-changed");
        changed.setWrapText(true);
        products.setId("lists-changed-products");
        since.setId("lists-since");
        since.setMaxWidth(Double.MAX_VALUE);
        since.setAccessibleText(workplace.text("lists.since"));
        since.setConverter(new InWords<>(this::sinceName));
        since.valueProperty().subscribe(this::chosen);
        getChildren().addAll(version, changed, products, since);
        model.previewProperty().subscribe(this::show);
    }

    private String sinceName(@Nullable Integer version) {
        boolean order = model.sheetProperty().get() == Sheet.SUPPLIER_ORDER;
        return version == null
                ? workplace.text(order ? "lists.since-last" : "lists.since-none")
                : workplace.text(order ? "lists.since-against" : "lists.since-only", version);
    }

    private void chosen(@Nullable Integer version) {
        if (!showing) {
            model.showChanges(version == null ? OptionalInt.empty() : OptionalInt.of(version));
        }
    }

    private void show(@Nullable ListPreview drawn) {
        Visible.show(version, drawn != null);
        products.getChildren().clear();
        if (drawn == null) {
            Visible.show(changed, false);
            // The way back from a change sheet that there is nothing on.
            Visible.show(since, model.sinceProperty().get().isPresent());
            return;
        }
        ListPreview.Facts facts = drawn.facts();
        version.setText(
                workplace.text(
                        drawn.isOnPaper()
                                ? "lists.on-paper"
                                : facts.version() == 1 ? "lists.first" : "lists.changed",
                        facts.version()));
        facts.changed().ifPresent(this::changes);
        Visible.show(changed, facts.changed().isPresent());
        Visible.show(products, !products.getChildren().isEmpty());
        choices(facts.earlier());
    }

    private void changes(ListPreview.Changed changes) {
        changed.setText(
                changes.lines() == 0
                        ? workplace.text("lists.changed-words", changes.since())
                        : workplace.text("lists.changed-lines", changes.since(), changes.lines()));
        List<ChangeSheet.Moved> all = changes.products();
        all.stream().limit(PRODUCTS_SHOWN).map(this::product).forEach(products.getChildren()::add);
        if (all.size() > PRODUCTS_SHOWN) {
            products.getChildren()
                    .add(
                            caption(
                                    workplace.text(
                                            "lists.changed-more", all.size() - PRODUCTS_SHOWN)));
        }
    }

    private HBox product(ChangeSheet.Moved moved) {
        Label name = caption(moved.name());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pieces =
                new Label(
                        moved.before() == moved.now()
                                ? workplace.text("lists.changed-same", moved.now())
                                : workplace.text(
                                        "lists.changed-from", moved.before(), moved.now()));
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(SPACE, name, gap, pieces);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        return label;
    }

    private void choices(List<Integer> earlier) {
        List<@Nullable Integer> all = new ArrayList<>();
        all.add(null);
        all.addAll(earlier);
        OptionalInt now = model.sinceProperty().get();
        showing = true;
        try {
            Offer.set(since, all, now.isPresent() ? now.getAsInt() : null);
        } finally {
            showing = false;
        }
        Visible.show(since, !earlier.isEmpty());
    }
}

package org.leaderdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.closing.ClosingViewModel.Seen;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Closing: what nobody collected, what is to be done in the selling tool, and whether the round
 * adds up; a section each, its count on its head.
 */
public final class ClosingView implements Screen {

    private final ClosingViewModel model;
    private final Workplace workplace;
    private final Map<Section, ClosingPane> panes = new EnumMap<>(Section.class);
    private final Map<Section, ToggleButton> heads = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    private Section current = Section.LATE;

    @FXML private HBox sections;
    @FXML private ComboBox<@Nullable PickupRound> round;
    @FXML private StackPane content;

    public ClosingView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ClosingViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    /** The sections, in the order of the evening. */
    private enum Section {
        LATE("closing.late-head", "mdi2p-package-variant"),
        REFUNDS("closing.refunds-head", "mdi2c-cash-refund"),
        TICKS("closing.ticks-head", "mdi2c-clipboard-check-outline"),
        SUMS("closing.sums-head", "mdi2s-scale-balance");

        private final String key;
        private final String icon;

        Section(String key, String icon) {
            this.key = key;
            this.icon = icon;
        }
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
        model.refresh(Optional.empty());
    }

    @FXML
    private void initialize() {
        panes.put(Section.LATE, new LatePane(workplace, model));
        panes.put(Section.REFUNDS, new GiveBackPane(workplace, model, GiveBack.Kind.REFUND));
        panes.put(Section.TICKS, new GiveBackPane(workplace, model, GiveBack.Kind.COLLECTED));
        panes.put(Section.SUMS, new ReconcilePane(workplace));
        for (Section section : Section.values()) {
            ToggleButton head = new ToggleButton("", new FontIcon(section.icon));
            head.setId("closing-" + section.name().toLowerCase(java.util.Locale.ROOT));
            head.getStyleClass().add("closing-head");
            head.setToggleGroup(group);
            head.setMinWidth(HBox.USE_PREF_SIZE);
            head.setOnAction(event -> show(section));
            heads.put(section, head);
            sections.getChildren().add(head);
            head(section, 0);
        }
        round.setConverter(new InWords<>(each -> each == null ? "" : each.name()));
        round.valueProperty().bindBidirectional(model.roundProperty());
        model.seenProperty().subscribe(this::show);
        show(current);
    }

    private void show(Section section) {
        current = section;
        heads.forEach((each, head) -> head.setSelected(each == section));
        Visible.show(round, section == Section.LATE || section == Section.SUMS);
        content.getChildren().setAll(pane(section).root());
    }

    private ClosingPane pane(Section section) {
        return java.util.Objects.requireNonNull(panes.get(section));
    }

    private void head(Section section, int count) {
        ToggleButton head = java.util.Objects.requireNonNull(heads.get(section));
        String name = workplace.texts().text(section.key);
        head.setText(count == 0 ? name : name + " " + count);
    }

    private void show(@Nullable Seen seen) {
        if (seen == null) {
            return;
        }
        List<@Nullable PickupRound> rounds = new ArrayList<>(seen.rounds());
        Offer.set(round, rounds, seen.left().map(LateGoods.Left::round).orElse(null));
        head(Section.LATE, seen.left().map(left -> left.list().totals().pieces()).orElse(0));
        head(Section.REFUNDS, toDo(seen.refunds()));
        head(Section.TICKS, toDo(seen.ticks()));
        head(Section.SUMS, (int) seen.sums().stream().filter(row -> !row.addsUp()).count());
        panes.values().forEach(pane -> pane.show(seen));
        wanted(seen).ifPresent(this::show);
    }

    /** What waits for a person: to do, or said to be done and not seen. */
    private static int toDo(List<ListGiveBack.Entry> entries) {
        return (int)
                entries.stream()
                        .filter(
                                each ->
                                        each.overdue()
                                                || each.todo().state() == GiveBack.State.TO_DO)
                        .count();
    }

    /** Where what was asked for stands. */
    private static Optional<Section> wanted(Seen seen) {
        return seen.wanted()
                .flatMap(
                        id -> {
                            if (has(seen.refunds(), id)) {
                                return Optional.of(Section.REFUNDS);
                            }
                            if (has(seen.ticks(), id)) {
                                return Optional.of(Section.TICKS);
                            }
                            return Optional.empty();
                        });
    }

    private static boolean has(List<ListGiveBack.Entry> entries, UUID id) {
        return entries.stream().anyMatch(each -> each.todo().id().equals(id));
    }
}

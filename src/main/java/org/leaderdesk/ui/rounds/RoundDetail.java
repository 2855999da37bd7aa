package org.leaderdesk.ui.rounds;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The round that is looked at: print it, close it, promise a time, hand it out elsewhere. */
final class RoundDetail extends VBox {

    private static final int SPACE = 8;
    private static final int COLUMNS = 20;

    private final Workplace workplace;
    private final RoundsViewModel model;
    private final Label name = new Label();
    private final Label when = new Label();
    private final FlowPane acts = new FlowPane(SPACE, SPACE);
    private final Button lists;
    private final Button turn;
    private final TextField promise = new TextField();
    private final ComboBox<@Nullable String> standIn = new ComboBox<>();
    private final Label error = new Label();
    private ListRounds.@Nullable Described shown;
    private String drawn = "";
    private boolean showing;

    RoundDetail(Workplace workplace, RoundsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        getStyleClass().add("card");
        name.getStyleClass().add("emphasis");
        name.setWrapText(true);
        when.getStyleClass().add("muted");
        when.setWrapText(true);
        lists = new Button(workplace.text("today.print"), new FontIcon("mdi2p-printer"));
        lists.setId("rounds-print");
        lists.setOnAction(event -> print());
        turn = new Button();
        turn.setId("rounds-turn");
        turn.setOnAction(event -> turn());
        promise.setId("rounds-promise");
        promise.setPrefColumnCount(COLUMNS);
        promise.setPromptText(workplace.text("rounds.promise-at"));
        promise.setAccessibleText(workplace.text("rounds.promise"));
        promise.setOnAction(event -> promise());
        Button set = new Button(workplace.text("rounds.promise-set"));
        set.setId("rounds-promise-set");
        set.setOnAction(event -> promise());
        standIn.setId("rounds-stand-in");
        standIn.setAccessibleText(workplace.text("rounds.stand-in"));
        standIn.setConverter(
                new InWords<>(each -> each == null ? workplace.text("rounds.no-stand-in") : each));
        standIn.valueProperty().subscribe(this::standIn);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        acts.setRowValignment(javafx.geometry.VPos.CENTER);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren()
                .addAll(
                        lists,
                        turn,
                        new Label(workplace.text("rounds.promise")),
                        promise,
                        set,
                        new Label(workplace.text("rounds.stand-in")),
                        standIn);
        getChildren().addAll(name, when, acts, error);
        model.pickupPoints().subscribe(() -> show(shown));
        show(null);
    }

    /** Shows a round; null for none. */
    void show(ListRounds.@Nullable Described described) {
        boolean same =
                shown != null
                        && described != null
                        && shown.round().id().equals(described.round().id());
        shown = described;
        Visible.show(acts, described != null);
        Visible.show(error, false);
        name.setText(
                described == null ? workplace.text("rounds.choose") : described.round().name());
        when.setText(described == null ? "" : when(described));
        Visible.show(when, described != null);
        if (described == null) {
            return;
        }
        turn.setText(
                workplace.text(
                        described.round().closedAt().isEmpty() ? "rounds.close" : "rounds.reopen"));
        // What is being typed of the same round is not lost to what another desk said of it.
        if (!same || promise.getText().equals(drawn)) {
            drawn = promised(described);
            promise.setText(drawn);
        }
        List<@Nullable String> points = new ArrayList<>();
        points.add(null);
        points.addAll(model.pickupPoints());
        showing = true;
        try {
            Offer.set(standIn, points, described.standIn().isEmpty() ? null : described.standIn());
        } finally {
            showing = false;
        }
    }

    private String promised(ListRounds.Described described) {
        return described
                .round()
                .promisedAt()
                .map(at -> PromiseTime.write(at, workplace.texts().zone()))
                .orElse("");
    }

    private String when(ListRounds.Described described) {
        List<String> parts = new ArrayList<>();
        parts.add(
                workplace.text(
                        "rounds.detail", workplace.texts().moment(described.round().openedAt())));
        described
                .collectBy()
                .ifPresent(
                        by ->
                                parts.add(
                                        workplace.text(
                                                "rounds.collect-by",
                                                workplace.texts().moment(by))));
        described.promise().stream()
                .flatMapToInt(each -> each.rate().stream())
                .forEach(rate -> parts.add(workplace.text("rounds.kept", rate)));
        return String.join(" · ", parts);
    }

    private void print() {
        if (shown != null) {
            workplace.navigator().go(Target.LISTS, Optional.of(shown.round().id()));
        }
    }

    private void turn() {
        if (shown == null) {
            return;
        }
        if (shown.round().closedAt().isEmpty()) {
            model.close(shown.round());
        } else {
            model.reopen(shown.round());
        }
    }

    /** What is typed; an empty field promises nothing any more. */
    private void promise() {
        if (shown == null) {
            return;
        }
        String typed = promise.getText().strip();
        Optional<Instant> at =
                PromiseTime.read(
                        typed, LocalDate.now(workplace.session().clock().withZone(zone())), zone());
        boolean unfit = !typed.isEmpty() && at.isEmpty();
        error.setText(workplace.text("rounds.promise-unfit"));
        Visible.show(error, unfit);
        if (!unfit) {
            drawn = promise.getText();
            model.promise(shown.round(), at);
        }
    }

    private java.time.ZoneId zone() {
        return workplace.texts().zone();
    }

    private void standIn(@Nullable String point) {
        if (!showing && shown != null) {
            model.standIn(shown, Optional.ofNullable(point));
        }
    }
}

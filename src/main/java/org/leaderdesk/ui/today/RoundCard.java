package org.leaderdesk.ui.today;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.domain.pickup.PromiseKept;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An open round: how far it is handed out, what was promised, and what is on paper. */
final class RoundCard extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final SeeDay.OpenRoundState state;

    RoundCard(Workplace workplace, SeeDay.OpenRoundState state) {
        super(SPACE);
        this.workplace = workplace;
        this.state = state;
        getStyleClass().add("card");
        getChildren().add(head());
        if (state.progress().bags() > 0) {
            getChildren().add(progress());
        }
        waiting();
        state.round().promisedAt().ifPresent(this::promised);
        if (state.papers().isEmpty()) {
            Label none = new Label(workplace.text("today.no-paper"));
            none.getStyleClass().add("muted");
            getChildren().add(none);
        }
        state.papers().forEach(this::paper);
    }

    private Node head() {
        Label name = new Label(state.round().name());
        name.getStyleClass().add("emphasis");
        name.setWrapText(true);
        Label size =
                new Label(
                        workplace.text(
                                "today.bags", state.progress().bags(), state.progress().pieces()));
        size.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button print = new Button(workplace.text("today.print"), new FontIcon("mdi2p-printer"));
        print.setMinWidth(USE_PREF_SIZE);
        print.setOnAction(
                event -> workplace.navigator().go(Target.LISTS, Optional.of(state.round().id())));
        HBox head = new HBox(SPACE, new VBox(name, size), gap, print);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node progress() {
        RoundProgress progress = state.progress();
        String said = workplace.text("today.progress", progress.collected(), progress.bags());
        ProgressBar bar = new ProgressBar((double) progress.collected() / progress.bags());
        bar.setAccessibleText(said);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label figure = new Label(said);
        figure.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(SPACE, bar, figure);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What came and waits, and what nobody counted yet. */
    private void waiting() {
        RoundProgress progress = state.progress();
        List<String> parts = new ArrayList<>();
        if (progress.uncollected() > 0) {
            parts.add(workplace.text("today.uncollected", progress.uncollected()));
        }
        if (progress.cold() > 0) {
            parts.add(workplace.text("today.cold", progress.cold()));
        }
        if (progress.toCount() > 0) {
            parts.add(workplace.text("today.to-count", progress.toCount()));
        }
        if (parts.isEmpty()) {
            return;
        }
        Button go = new Button(String.join(" · ", parts));
        go.getStyleClass().add("flat");
        go.setWrapText(true);
        go.setAlignment(Pos.CENTER_LEFT);
        if (state.late() > 0) {
            go.setGraphic(new FontIcon("mdi2a-alert-outline"));
            go.getStyleClass().add("light-orange");
        }
        go.setOnAction(
                event -> workplace.navigator().go(Target.CLOSING, Optional.of(state.round().id())));
        getChildren().add(go);
    }

    private void promised(Instant at) {
        OptionalInt rate = state.promise().map(PromiseKept::rate).orElse(OptionalInt.empty());
        String when = workplace.texts().moment(at);
        Label label =
                new Label(
                        rate.isEmpty()
                                ? workplace.text("today.promise", when)
                                : workplace.text("today.promise-rate", when, rate.getAsInt()),
                        new FontIcon("mdi2h-handshake-outline"));
        label.setWrapText(true);
        getChildren().add(label);
    }

    private void paper(SeeDay.PrintedPaper paper) {
        Label label =
                new Label(
                        said(paper),
                        new FontIcon(paper.outdated() ? "mdi2a-alert-outline" : "mdi2c-check"));
        label.setWrapText(true);
        if (!paper.outdated()) {
            getChildren().add(label);
            return;
        }
        label.getStyleClass().add("light-orange");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(SPACE, label, paper.moved() ? again(paper) : changes(paper));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private String said(SeeDay.PrintedPaper paper) {
        String sheet = workplace.texts().text(paper.sheet().titleKey());
        if (paper.moved()) {
            return workplace.text("today.moved", sheet, paper.version());
        }
        return paper.outdated()
                ? workplace.text("today.changed", sheet, paper.version(), paper.changed())
                : workplace.text(
                        "today.paper",
                        sheet,
                        paper.version(),
                        workplace.texts().moment(paper.printedAt()));
    }

    private Button changes(SeeDay.PrintedPaper paper) {
        Button changes = new Button(workplace.text("today.print-changes"));
        changes.setId("today-changes-" + paper.sheet().commandName());
        changes.setMinWidth(USE_PREF_SIZE);
        changes.setOnAction(
                event -> workplace.navigator().go(Target.LISTS, Optional.of(paper.id())));
        return changes;
    }

    /** Where the point is another one, every page of it is. */
    private Button again(SeeDay.PrintedPaper paper) {
        Button again = new Button(workplace.text("today.print-again"));
        again.setId("today-again-" + paper.sheet().commandName());
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> workplace.navigator().print(paper.sheet(), state.round().id()));
        return again;
    }
}

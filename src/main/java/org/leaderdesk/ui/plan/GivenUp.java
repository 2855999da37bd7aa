package org.leaderdesk.ui.plan;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.HowPlanned;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says above the board which slots a plan left empty and which soft rules it does not keep. */
final class GivenUp {

    private static final int SPACE = 8;

    private GivenUp() {}

    static void show(Node owner, PlanTexts texts, Workplace workplace, HowPlanned how) {
        VBox said = new VBox(SPACE);
        said.getStyleClass().add("plan-given-up");
        Map<Dropped.Cause, Long> causes =
                how.leftOut().stream()
                        .collect(
                                Collectors.groupingBy(
                                        HowPlanned.LeftOut::cause,
                                        TreeMap::new,
                                        Collectors.counting()));
        causes.forEach(
                (cause, many) ->
                        add(said, workplace.text("plan.dropped", many, texts.word(cause))));
        for (Relaxed rule : how.relaxed()) {
            add(said, workplace.text("plan.relaxed", texts.word(rule)));
        }
        PopOver _ = below(owner, said);
    }

    /** Shows something below a button until one looks elsewhere. */
    static PopOver below(Node owner, Parent said) {
        PopOver popup = new PopOver(said);
        popup.setAnimated(false);
        popup.setDetachable(false);
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        said.getStylesheets().setAll(owner.getScene().getStylesheets());
        said.setStyle(owner.getScene().getRoot().getStyle());
        popup.getRoot().getStylesheets().addAll(owner.getScene().getStylesheets());
        popup.show(owner);
        return popup;
    }

    private static void add(VBox said, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        said.getChildren().add(label);
    }
}

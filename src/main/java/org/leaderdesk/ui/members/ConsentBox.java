package org.leaderdesk.ui.members;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.member.ReadConsents.Standing;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Locale;

/** What the member allowed, purpose by purpose; a button notes a yes, another a no. */
final class ConsentBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;

    ConsentBox(Workplace workplace, MembersViewModel model, List<Standing> consents) {
        super(SPACE / 2.0);
        this.workplace = workplace;
        this.model = model;
        setId("members-consents");
        Label title = new Label(workplace.text("members.consents"));
        title.getStyleClass().add("emphasis");
        getChildren().add(title);
        consents.forEach(each -> getChildren().add(row(each)));
    }

    private Node row(Standing standing) {
        Label purpose = new Label(purpose(standing.purpose()));
        Label said = new Label(said(standing));
        said.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(SPACE, new VBox(purpose, said), gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!isSaid(standing, true)) {
            row.getChildren().add(button(standing, true));
        }
        if (!isSaid(standing, false)) {
            row.getChildren().add(button(standing, false));
        }
        TitledPane notice = notice(standing);
        return new VBox(row, notice);
    }

    /** What a member is told before they answer, and which version they were told when they did. */
    private TitledPane notice(Standing standing) {
        ConsentNotice current = ConsentNotice.current(standing.purpose());
        VBox told =
                new VBox(
                        SPACE / 2.0,
                        wrapped(
                                workplace.text(
                                        "members.notice-version",
                                        current.version(),
                                        workplace
                                                .texts()
                                                .text(Messages.CONSENT_NOTICE + current.code()))));
        standing.said()
                .flatMap(Consent::notice)
                .ifPresent(
                        version ->
                                told.getChildren()
                                        .add(wrapped(workplace.text("members.told", version))));
        TitledPane pane = new TitledPane(workplace.text("members.notice-show"), told);
        pane.setExpanded(false);
        pane.getStyleClass().add("dense");
        return pane;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static boolean isSaid(Standing standing, boolean granted) {
        return standing.said().filter(each -> each.granted() == granted).isPresent();
    }

    private Button button(Standing standing, boolean granted) {
        boolean takesBack = !granted && standing.said().isPresent();
        String text =
                workplace.text(
                        granted
                                ? "members.consent-grant"
                                : takesBack
                                        ? "members.consent-withdraw"
                                        : "members.consent-refuse");
        Button button = new Button(text);
        button.setId(
                "consent-"
                        + standing.purpose().name().toLowerCase(Locale.ROOT)
                        + (granted ? "-yes" : "-no"));
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(purpose(standing.purpose()) + " " + text);
        button.setOnAction(event -> model.edits().consent(standing.purpose(), granted));
        return button;
    }

    private String purpose(Consent.Purpose purpose) {
        return switch (purpose) {
            case PICKUP_NOTICE -> workplace.text("members.consent-notice");
            case MARKETING -> workplace.text("members.consent-marketing");
            case SHARING -> workplace.text("members.consent-sharing");
            case PROFILING -> workplace.text("members.consent-profiling");
        };
    }

    private String said(Standing standing) {
        return standing.said()
                .map(
                        each ->
                                workplace.text(
                                        each.granted()
                                                ? "members.consent-granted"
                                                : "members.consent-refused",
                                        workplace.texts().date(each.at()),
                                        standing.who()))
                .orElseGet(() -> workplace.text("members.consent-not-asked"));
    }
}

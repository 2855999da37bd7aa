package org.leaderdesk.ui.members;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.Outreach.Addressee;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.function.BooleanSupplier;

/** Those to write to, opened a few at a time, with why each. */
final class OutreachPeople extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final OutreachModel model;
    private final MemberTexts texts;
    private final BooleanSupplier ownWords;

    /**
     * @param ownWords whether somebody changed the words they are written
     */
    OutreachPeople(
            Workplace workplace, OutreachModel model, MemberTexts texts, BooleanSupplier ownWords) {
        super(SPACE / 2.0);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.ownWords = ownWords;
        setId("members-out-people");
    }

    void show() {
        getChildren().clear();
        Reach reach = model.reach().orElse(null);
        if (reach == null) {
            return;
        }
        int opened = model.openedProperty().get().size();
        if (reach.ready().isEmpty() && opened == 0) {
            Label none = new Label(workplace.text("members.out-nobody"));
            none.getStyleClass().add("emphasis");
            Outreach.Reaches reaches = model.reachesProperty().get();
            Label hint =
                    new Label(
                            workplace.text(
                                    "members.out-nobody-hint",
                                    reaches == null ? 0 : reaches.rules().gapDays()));
            hint.setWrapText(true);
            hint.getStyleClass().add("muted");
            getChildren().addAll(none, hint);
            return;
        }
        model.openedProperty().get().forEach(each -> getChildren().add(row(each)));
        int rest = reach.ready().size() - opened;
        if (rest > 0) {
            Button open =
                    new Button(
                            opened == 0
                                    ? workplace.text("members.out-open")
                                    : workplace.text(
                                            "members.out-more",
                                            Math.min(rest, OutreachModel.OPENED)),
                            new FontIcon("mdi2e-eye-outline"));
            open.setId("members-out-open");
            open.setOnAction(event -> model.openMore());
            getChildren().add(open);
        }
    }

    private Node row(Addressee addressee) {
        Label name = new Label(addressee.name().reveal() + " " + addressee.tail4());
        Label why =
                new Label(
                        addressee
                                .reason()
                                .map(each -> workplace.text("members.out-why", texts.winBack(each)))
                                .orElse(""));
        why.getStyleClass().add("caption");
        why.setWrapText(true);
        VBox said = new VBox(name, why);
        HBox.setHgrow(said, Priority.ALWAYS);
        Visible.show(why, !why.getText().isEmpty());
        Button wrote = new Button(workplace.text("members.out-wrote"));
        wrote.setMinWidth(Region.USE_PREF_SIZE);
        wrote.getStyleClass().add("out-wrote");
        wrote.setAccessibleText(name.getText() + " " + wrote.getText());
        wrote.setOnAction(event -> model.wrote(addressee, ownWords.getAsBoolean()));
        HBox row = new HBox(SPACE, said, wrote);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

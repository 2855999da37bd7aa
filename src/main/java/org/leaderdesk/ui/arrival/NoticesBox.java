package org.leaderdesk.ui.arrival;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.ShortageNotices;
import org.leaderdesk.ui.control.CopyButton;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

/** Texts to copy about what was decided: to each chat group, then to each member. */
final class NoticesBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;

    NoticesBox(Workplace workplace, ShortageViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        model.toldProperty().subscribe(this::show);
    }

    private void show(ShortageNotices.@Nullable Told told) {
        getChildren().clear();
        boolean any = told != null && !(told.members().isEmpty() && told.groups().isEmpty());
        Visible.show(this, any);
        if (told == null || !any) {
            return;
        }
        Label title = new Label(workplace.text("arrival.tell"));
        title.getStyleClass().add("emphasis");
        getChildren().add(title);
        for (ShortageNotices.ToGroup each : told.groups()) {
            String whom =
                    each.group()
                            .map(group -> workplace.text("arrival.tell-group", group))
                            .orElseGet(() -> workplace.text("arrival.tell-no-group"));
            getChildren().add(copy(whom, each.text()));
        }
        for (ShortageNotices.ToMember each : told.members()) {
            getChildren()
                    .add(
                            copy(
                                    workplace.text(
                                            "arrival.tell-member",
                                            Integer.toString(each.bag().collectionNumber()),
                                            each.bag().name().reveal()),
                                    each.text()));
        }
        if (told.switchedOff() > 0) {
            Label off =
                    new Label(
                            workplace.text("notices.switched-off", told.switchedOff()),
                            new FontIcon("mdi2b-bell-off-outline"));
            off.setId("notices-switched-off");
            off.getStyleClass().add("caption");
            off.setWrapText(true);
            getChildren().add(off);
        }
    }

    private CopyButton copy(String whom, String text) {
        CopyButton copy =
                new CopyButton(workplace, whom, () -> text, workplace.text("arrival.copied", whom));
        copy.setMaxWidth(Double.MAX_VALUE);
        copy.setWrapText(true);
        copy.getStyleClass().add("row-button");
        return copy;
    }
}

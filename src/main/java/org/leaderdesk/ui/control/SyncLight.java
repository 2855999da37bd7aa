package org.leaderdesk.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** How the desk stands with its platform, by icon and words; a click goes to the sync. */
public final class SyncLight extends Button {

    private static final double TOOLTIP_WIDTH = 420;

    private final Workplace workplace;
    private final boolean always;
    private Subscription watching = Subscription.EMPTY;

    /**
     * A light that follows the sync while it is in a window.
     *
     * @param always whether it also says so where the desk is with no platform
     */
    public SyncLight(Workplace workplace, boolean always) {
        this.workplace = workplace;
        this.always = always;
        getStyleClass().add("flat");
        setOnAction(event -> workplace.navigator().go(Target.SYNC));
        sceneProperty()
                .subscribe(
                        scene -> {
                            watching.unsubscribe();
                            watching =
                                    scene == null
                                            ? Subscription.EMPTY
                                            : workplace
                                                    .sync()
                                                    .standingProperty()
                                                    .subscribe(this::show);
                        });
    }

    private void show(Optional<ReadSync.Standing> standing) {
        Visible.show(this, always || standing.isPresent());
        show(this, workplace.texts(), standing);
        String why =
                standing.flatMap(ReadSync.Standing::trouble)
                        .map(workplace.texts()::sentence)
                        .orElse("");
        setTooltip(why.isEmpty() ? null : tooltip(why));
        setAccessibleHelp(why.isEmpty() ? null : why);
    }

    private static Tooltip tooltip(String why) {
        Tooltip tooltip = new Tooltip(why);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }

    /** Shows it in a button or a label: words, icon and colour. */
    public static void show(Labeled shown, Texts texts, Optional<ReadSync.Standing> standing) {
        shown.setText(words(texts, standing));
        shown.setGraphic(new FontIcon(icon(standing)));
        shown.getStyleClass().removeIf(name -> name.startsWith("light-"));
        String light = style(standing);
        if (!light.isEmpty()) {
            shown.getStyleClass().add(light);
        }
    }

    private static String words(Texts texts, Optional<ReadSync.Standing> standing) {
        return standing.map(each -> words(texts, each)).orElseGet(() -> texts.text("sync.none"));
    }

    /** Where something came between, what; disagreements come first where they can be settled. */
    private static String words(Texts texts, ReadSync.Standing standing) {
        ReadSync.Light light = standing.light();
        return standing.trouble()
                .filter(trouble -> light != ReadSync.Light.CONFLICTS)
                .map(
                        trouble ->
                                texts.text(
                                        Messages.SYNC_TROUBLE + trouble.code().name(),
                                        standing.pending()))
                .orElseGet(
                        () ->
                                texts.text(
                                        Messages.SYNC_LIGHT + light.name(),
                                        standing.pending(),
                                        standing.conflicts()));
    }

    /** Its icon's literal. */
    private static String icon(Optional<ReadSync.Standing> standing) {
        return standing.map(
                        each ->
                                switch (each.light()) {
                                    case SYNCED -> "mdi2c-cloud-check-outline";
                                    case PENDING -> "mdi2c-cloud-upload-outline";
                                    case OFFLINE -> "mdi2c-cloud-off-outline";
                                    case CONFLICTS -> "mdi2c-call-split";
                                    case STOPPED -> "mdi2c-cloud-alert";
                                })
                .orElse("mdi2c-cloud-outline");
    }

    /** The style class of its light; blank for none. */
    private static String style(Optional<ReadSync.Standing> standing) {
        return standing.map(
                        each ->
                                switch (each.light()) {
                                    case SYNCED -> "light-green";
                                    case PENDING -> "";
                                    case OFFLINE -> "light-yellow";
                                    case CONFLICTS -> "light-orange";
                                    case STOPPED -> "light-red";
                                })
                .orElse("");
    }
}

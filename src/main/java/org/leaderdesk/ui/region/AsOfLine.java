package org.leaderdesk.ui.region;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import org.leaderdesk.desk.region.ReadRegion.Listed;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** Of when all this is; where there is nothing, what to do first. */
final class AsOfLine {

    private final Workplace workplace;
    private final RegionViewModel model;
    private final Label line;
    private final TableView<Listed> table;
    private final NobodyListed nobody;
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param table where leaders are listed, or why none is
     */
    AsOfLine(
            Workplace workplace,
            RegionViewModel model,
            Label line,
            TableView<Listed> table,
            NobodyListed nobody) {
        this.workplace = workplace;
        this.model = model;
        this.line = line;
        this.table = table;
        this.nobody = nobody;
        model.seenProperty().subscribe(seen -> say());
        model.shownProperty().subscribe(shown -> say());
    }

    /** Follows the sync as long as a screen is looked at, which the sync outlives. */
    void follow(Node screen) {
        screen.sceneProperty()
                .subscribe(
                        scene -> {
                            watching.unsubscribe();
                            watching =
                                    scene == null
                                            ? Subscription.EMPTY
                                            : workplace
                                                    .sync()
                                                    .standingProperty()
                                                    .subscribe(standing -> say());
                        });
    }

    private void say() {
        RegionViewModel.Seen seen = model.seenProperty().get();
        if (seen == null) {
            return;
        }
        Optional<ReadSync.Standing> sync = workplace.sync().standingProperty().get();
        String figures =
                seen.lastFigures()
                        .map(day -> workplace.text("region.figures-to", workplace.texts().day(day)))
                        .orElseGet(() -> workplace.text("region.no-figures"));
        String synced =
                sync.flatMap(ReadSync.Standing::lastOk)
                        .map(at -> workplace.text("region.synced-at", workplace.texts().moment(at)))
                        .orElseGet(() -> workplace.text("region.never-synced"));
        line.setText(
                workplace.text(
                        "region.as-of", model.shownProperty().get().size(), figures, synced));
        table.setPlaceholder(nobody.of(seen, sync.isPresent()));
    }
}

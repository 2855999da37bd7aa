package org.leaderdesk.ui.sync;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.UUID;

/** The sync: the way in while the desk is with no platform, and how it stands once it is. */
public final class SyncView implements Screen {

    private final SyncViewModel model;
    private final EnrolPane enrol;
    private final StandingPane standing;
    private final Parent root;
    private Subscription watching = Subscription.EMPTY;

    @FXML private StackPane content;

    public SyncView(Workplace workplace) {
        this.model = new SyncViewModel(workplace);
        this.enrol = new EnrolPane(workplace, model);
        this.standing = new StandingPane(workplace, model);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @Override
    public void gone() {
        model.forget();
    }

    @FXML
    private void initialize() {
        model.enrollingProperty().subscribe(asked -> choose());
        // The sync outlives the screen, which follows it while somebody looks.
        content.sceneProperty()
                .subscribe(
                        scene -> {
                            watching.unsubscribe();
                            watching =
                                    scene == null
                                            ? Subscription.EMPTY
                                            : model.standingProperty().subscribe(each -> follow());
                            if (scene == null) {
                                model.hide();
                            }
                        });
    }

    private void follow() {
        standing.show(model.standingProperty().get());
        choose();
        model.refresh();
    }

    private void choose() {
        boolean asks = model.standingProperty().get().isEmpty() || model.enrollingProperty().get();
        Parent wanted = asks ? enrol.root() : standing.root();
        if (!content.getChildren().contains(wanted)) {
            enrol.clear();
            content.getChildren().setAll(wanted);
        }
    }
}

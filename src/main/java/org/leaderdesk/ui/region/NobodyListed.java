package org.leaderdesk.ui.region;

import javafx.scene.control.Button;

import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

/** What stands where no leader is listed: why, and what to do first. */
final class NobodyListed {

    private final Workplace workplace;
    private final FilterBar bar;

    NobodyListed(Workplace workplace, FilterBar bar) {
        this.workplace = workplace;
        this.bar = bar;
    }

    /**
     * @param enrolled whether the desk is with a platform, from which leaders come
     */
    EmptyState of(RegionViewModel.Seen seen, boolean enrolled) {
        if (!seen.region().leaders().isEmpty()) {
            EmptyState none = state("mdi2m-magnify", "region.none-fits", "region.none-fits-hint");
            Button clear = new Button(workplace.text("region.clear"));
            clear.setOnAction(event -> bar.clear());
            none.getChildren().add(clear);
            return none;
        }
        if (enrolled) {
            return state("mdi2a-account-group-outline", "region.nobody", "region.nobody-hint");
        }
        EmptyState begin = state("mdi2c-cloud-sync-outline", "region.begin", "region.begin-hint");
        Button go = new Button(workplace.text("region.to-sync"));
        go.setId("region-to-sync");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> workplace.navigator().go(Target.SYNC));
        begin.getChildren().add(go);
        return begin;
    }

    private EmptyState state(String icon, String title, String hint) {
        EmptyState state = new EmptyState();
        state.setIcon(icon);
        state.setTitle(workplace.text(title));
        state.setHint(workplace.text(hint));
        return state;
    }
}

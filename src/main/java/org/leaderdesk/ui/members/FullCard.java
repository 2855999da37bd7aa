package org.leaderdesk.ui.members;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.ShowMember;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Workplace;

import java.util.function.Consumer;

/** The selected member's full card: shown for a while, then gone. */
final class FullCard {

    private final Workplace workplace;
    private final MembersViewModel model;
    private final ReadOnlyObjectWrapper<@Nullable ContactCard> revealed =
            new ReadOnlyObjectWrapper<>();
    private final CountDown countDown = new CountDown(this::hide);
    private int reveals;

    FullCard(Workplace workplace, MembersViewModel model) {
        this.workplace = workplace;
        this.model = model;
    }

    /** It, while it may be seen. */
    ReadOnlyObjectProperty<@Nullable ContactCard> shownProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Until what is shown in full is hidden again. */
    CountDown countDown() {
        return countDown;
    }

    /** Shows it for a while; why stands in the audit trail. */
    void reveal(String purpose, Consumer<Refused> refused) {
        MemberDetail detail = model.selectedProperty().get();
        if (detail == null) {
            return;
        }
        int now = ++reveals;
        workplace
                .background()
                .run(
                        () -> new ShowMember(workplace.session()).reveal(detail.id(), purpose),
                        card -> {
                            if (now == reveals) {
                                revealed.set(card);
                                countDown.begin();
                            }
                        },
                        refused);
    }

    /** Takes it off the screen. */
    void hide() {
        countDown.stop();
        revealed.set(null);
    }

    /** Takes it off the screen, and does not wait for one that is being read. */
    void forget() {
        reveals++;
        hide();
    }
}

package org.leaderdesk.ui.members;

import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.Shortlist.View;

/** What stands where no member is listed: which of all that was asked for nobody is. */
final class NobodyFound {

    private final Workplace workplace;
    private final EmptyState empty = new EmptyState();

    NobodyFound(Workplace workplace) {
        this.workplace = workplace;
    }

    EmptyState of(MemberQuery query, Shortlist listed) {
        if (query.people().isPresent()) {
            say("mdi2a-account-search-outline", "members.none", "members.none-hint");
        } else if (query.only() == Only.NOT_ASKED) {
            say("mdi2c-check-circle-outline", "members.all-asked", "members.all-asked-hint");
        } else if (listed.view() == View.AT_RISK) {
            say("mdi2c-check-circle-outline", "members.churn-none", "members.churn-none-hint");
        } else if (listed.view() == View.NEWCOMERS) {
            say("mdi2a-account-plus-outline", "members.new-none", "members.new-none-hint");
        } else if (listed.segment().isPresent()) {
            say("mdi2a-account-search-outline", "members.class-none", "members.class-none-hint");
        } else if (query.only() != Only.ALL) {
            say("mdi2c-check-circle-outline", "members.settled-all", "members.settled-all-hint");
        } else {
            say("mdi2a-account-multiple-outline", "members.empty", "members.empty-hint");
        }
        return empty;
    }

    private void say(String icon, String title, String hint) {
        empty.setIcon(icon);
        empty.setTitle(workplace.texts().text(title));
        empty.setHint(workplace.texts().text(hint));
    }
}

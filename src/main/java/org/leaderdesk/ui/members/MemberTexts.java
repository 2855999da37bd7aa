package org.leaderdesk.ui.members;

import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.lifetime.Fit;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.RfmClass;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.members.Shortlist.View;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands on a member's card, in words. */
final class MemberTexts {

    private final Texts texts;

    MemberTexts(Texts texts) {
        this.texts = texts;
    }

    /** Building and room as people say them: 3-1203. */
    static String door(CounterCard card) {
        return DoorNumber.text(card.building(), card.room());
    }

    /** Estate, building and room, as far as they are known. */
    static String home(MaskedMember member) {
        return (member.estate().orElse("") + " " + door(member.card())).strip();
    }

    /** The name, or a word where there is none. */
    String name(MaskedMember member) {
        return member.card().name().isBlank()
                ? texts.text("members.nameless")
                : member.card().name().reveal();
    }

    /** What a person must settle; blank where nothing is open. */
    String toSettle(MaskedMember member) {
        if (member.unsure() && member.addressOpen()) {
            return texts.text("members.both-open");
        }
        if (member.unsure()) {
            return texts.text("members.unsure");
        }
        return member.addressOpen() ? texts.text("members.address-open") : "";
    }

    String only(Only only) {
        return switch (only) {
            case ALL -> texts.text("members.only-all");
            case UNSURE -> texts.text("members.only-unsure");
            case ADDRESS_OPEN -> texts.text("members.only-address");
            case NOT_ASKED -> texts.text("members.only-not-asked");
        };
    }

    /** A class, as the leader calls it. */
    String segment(Segment segment) {
        return texts.text(Messages.SYNC_VALUE + "segment." + segment.name());
    }

    /** A reason with its numbers. */
    String because(Because because) {
        return texts.text(
                Messages.MEMBER_BECAUSE + because.code().name(), because.numbers().toArray());
    }

    String tier(LtvTier tier) {
        return texts.text(Messages.LTV_TIER + tier.name());
    }

    String rfm(RfmClass rfm) {
        return texts.text(Messages.RFM_CLASS + rfm.name());
    }

    String step(NewcomerPlan.Step step) {
        return texts.text(Messages.NEWCOMER_STEP + step.name());
    }

    String tag(MemberTag tag) {
        return texts.text(Messages.PORTRAIT + tag.code());
    }

    String tags(Collection<MemberTag> tags) {
        return tags.stream().map(this::tag).collect(Collectors.joining(" · "));
    }

    String winBack(WinBackReason reason) {
        return texts.text(Messages.WIN_BACK + reason.name());
    }

    /** Whether they may be written to in private. */
    String marketing(Optional<Boolean> allows) {
        return texts.text(
                allows.isEmpty()
                        ? "members.private-not-asked"
                        : allows.get() ? "members.private-yes" : "members.private-no");
    }

    /** By what is foretold, and why not by the model. */
    String rule(Members members) {
        return members.holdOut().model() instanceof Fit.NoModel<?> none
                ? texts.text(
                        "members.rule-none",
                        texts.text(Messages.NO_MODEL + none.because().name()),
                        members.objected())
                : texts.text(
                        Messages.SEGMENT_RULE + members.holdOut().use().name(), members.objected());
    }

    /** What was ordered, in a line. */
    static String goods(BrowseOrders.Row order) {
        StringBuilder goods = new StringBuilder();
        for (BrowseOrders.Line line : order.lines()) {
            if (!line.line().cancelled()) {
                goods.append(goods.isEmpty() ? "" : " · ")
                        .append(line.product().name())
                        .append(" ×")
                        .append(line.line().quantity());
            }
        }
        return goods.toString();
    }

    /** An order's state where it is not simply a paid order. */
    String state(BrowseOrders.Row order) {
        OrderState state =
                order.order().charges().isRefunded()
                        ? OrderState.REFUNDED
                        : order.order().status().state();
        return switch (state) {
            case UNPAID -> texts.text("members.order-unpaid");
            case CANCELLED -> texts.text("members.order-cancelled");
            case REFUNDED -> texts.text("members.order-refunded");
            case PAID, SHIPPED, DELIVERED -> "";
        };
    }

    /** What a view says of all in it. */
    String summary(View view, Members members) {
        return switch (view) {
            case EVERYBODY ->
                    texts.text(
                            "members.top-share",
                            Math.round(members.shareOf(LtvTier.HIGH) * 100),
                            Math.round(members.shareOf(Segment.CORE) * 100));
            case AT_RISK ->
                    texts.text(
                                    "members.churn-total",
                                    members.atRisk().size(),
                                    members.expectedLoss())
                            + " · "
                            + rule(members);
            case NEWCOMERS ->
                    texts.text(
                            "members.new-count",
                            members.newcomers().size(),
                            members.newcomers().stream().filter(Newcomer::firstImpression).count());
        };
    }
}

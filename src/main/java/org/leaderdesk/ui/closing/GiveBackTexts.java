package org.leaderdesk.ui.closing;

import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.ui.fx.Texts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be given back to the selling tool, in words. */
final class GiveBackTexts {

    private final Texts texts;

    GiveBackTexts(Texts texts) {
        this.texts = texts;
    }

    String state(GiveBack.State state) {
        return switch (state) {
            case TO_DO -> texts.text("closing.to-do");
            case DONE -> texts.text("closing.done");
            case SEEN -> texts.text("closing.seen");
            case TAKEN_BACK -> texts.text("closing.taken-back");
        };
    }

    /** How far an entry is; one that should have been seen by now says so. */
    String state(ListGiveBack.Entry entry) {
        return entry.overdue() ? texts.text("closing.overdue") : state(entry.todo().state());
    }

    static String icon(ListGiveBack.Entry entry) {
        if (entry.overdue()) {
            return "mdi2a-alert-outline";
        }
        return entry.todo().state() == GiveBack.State.DONE
                ? "mdi2c-check"
                : "mdi2c-checkbox-blank-circle-outline";
    }

    String cause(GiveBack.Cause cause) {
        return switch (cause) {
            case SHORT -> texts.text("closing.cause-short");
            case WEIGHT -> texts.text("closing.cause-weight");
            case AFTER_SALES -> texts.text("closing.cause-after-sales");
            case HANDED_OVER -> texts.text("closing.cause-handed-over");
        };
    }

    /** The amount of a refund; blank of a tick. */
    String amount(GiveBack todo) {
        if (todo.kind() == GiveBack.Kind.COLLECTED) {
            return "";
        }
        return todo.amount().map(Money::toString).orElseGet(() -> texts.text("closing.no-amount"));
    }

    /** Entries as a text to paste, a line each: #18 黎娟杰 2168 · 果冻橙 · ¥5.00. */
    String lines(List<ListGiveBack.Entry> entries) {
        return entries.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ListGiveBack.Entry each) {
        String who = (each.name().reveal() + " " + each.tail4()).strip();
        return Stream.of(
                        each.groupBuy() + " #" + each.joinNumber() + " " + who,
                        each.orderNumber(),
                        each.goods(),
                        amount(each.todo()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}

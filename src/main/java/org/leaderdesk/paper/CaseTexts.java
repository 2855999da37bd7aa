package org.leaderdesk.paper;

import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.Scene;
import org.leaderdesk.domain.aftersales.SceneReply;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.i18n.Messages;

import java.util.Locale;

/**
 * What to paste into a chat about a case: an answer, or what fits a scene (S121). No phone in any.
 */
public final class CaseTexts {

    private final Messages messages;

    public CaseTexts(Locale locale) {
        this.messages = Messages.of(locale);
    }

    /**
     * What a text is about. Blank values become a word that says what belongs there.
     *
     * @param name of the member
     * @param goods the product with its variant
     * @param groupBuy the group buy's title
     * @param leader who writes
     * @param hours until an answer is chosen
     */
    public record About(
            PersonalText name, String goods, String groupBuy, String leader, int hours) {

        /** Nobody yet: a text to be filled in by hand. */
        public static About nobody(String leader, int hours) {
            return new About(PersonalText.of(""), "", "", leader, hours);
        }
    }

    /** An answer as the member reads it. */
    public String answer(About about, Answer answer) {
        String name =
                about.name().isBlank() ? messages.text("notice.nobody") : about.name().reveal();
        String goods = messages.text("after-sales.goods", about.goods(), answer.pieces());
        String amount = answer.amount().map(Object::toString).orElse("");
        return switch (answer.kind()) {
            case REFUND ->
                    amount.isEmpty()
                            ? messages.text("after-sales.answer-refund-later", name, goods)
                            : messages.text("after-sales.answer-refund", name, goods, amount);
            case REPLACE -> messages.text("after-sales.answer-replace", name, goods);
            case COMPENSATE -> messages.text("after-sales.answer-compensate", name, goods, amount);
        };
    }

    /** One of the replies of a scene, filled in as far as it is known what about. */
    public String script(Scene scene, SceneReply reply, About about) {
        return messages.text(
                Messages.CASE_SCRIPT + scene.name() + "." + reply.name(),
                or(about.name().reveal(), messages.text("after-sales.blank-name")),
                or(about.goods(), messages.text("after-sales.blank-goods")),
                or(about.groupBuy(), messages.text("after-sales.blank-group-buy")),
                or(about.leader(), messages.text("after-sales.blank-leader")),
                about.hours());
    }

    private static String or(String known, String blank) {
        return known.isBlank() ? blank : known;
    }
}

package org.leaderdesk.paper;

import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Stage;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Succession;
import org.leaderdesk.domain.leader.Succession.Column;
import org.leaderdesk.domain.leader.Succession.RuleKind;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.i18n.Messages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The parts of a handover as tables of words, for its workbook. */
record SuccessionTables(Succession succession, Messages messages) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Set narrow in a workbook; what is wide there is 0. */
    private static final float NARROW = 60;

    Report report() {
        return new Report(
                messages.text("succession.title", succession.leader()),
                List.of(),
                succession.sections().stream().map(this::part).toList());
    }

    private Report.Part part(Section section) {
        return new Report.Part(
                messages.text(Messages.SUCCESSION_PART + section.part().name()),
                "",
                section.columns().stream().map(this::column).toList(),
                section.rows().stream().map(row -> row.stream().map(this::word).toList()).toList());
    }

    private Report.Column column(Column column) {
        String heading = messages.text(Messages.SUCCESSION_COLUMN + column.name());
        return switch (column) {
            case PEOPLE, MEMBERS, NUMBER, PIECES, AMOUNT, HOURS_LATE, WAVE, GROUPS ->
                    new Report.Column(heading, NARROW, Report.Kind.NUMBER);
            case GROUP, ROUND, GROUP_BUY, GOODS, SAID, ADDRESS, TEXT, QUESTION, ANSWER, WHOM ->
                    new Report.Column(heading, 0, Report.Kind.TEXT);
            case ESTATE,
                    AUDIENCE,
                    COUNTED_ON,
                    RULE,
                    JOIN_NUMBER,
                    NAME,
                    TAIL,
                    PHONE,
                    ZONE,
                    REASON,
                    OPENED,
                    NEXT,
                    DUE,
                    STATE,
                    DAY,
                    TIME,
                    KIND,
                    UNTIL,
                    OWNER,
                    READY,
                    ROLE ->
                    new Report.Column(heading, NARROW, Report.Kind.SHORT);
        };
    }

    private String word(Object value) {
        return switch (value) {
            case PersonalText text -> text.reveal();
            case Instant at -> TIME.format(at.atZone(succession.at().getZone()));
            case Portrait portrait -> messages.text(Messages.PORTRAIT + portrait.name());
            case Enum<?> code -> messages.text(family(code) + code.name());
            default -> value.toString();
        };
    }

    private static String family(Enum<?> code) {
        return switch (code) {
            case Reason _ -> Messages.CODE;
            case Stage _ -> Messages.CODE;
            case Role _ -> Messages.CODE;
            case TemperatureZone _ -> Messages.CODE;
            case SlotKind _ -> Messages.PLAN_WORD;
            case Activity.Kind _ -> Messages.PLAN_WORD;
            case GiveBack.State _ -> Messages.SYNC_VALUE + "give-back-state.";
            case RuleKind _ -> Messages.SYNC_VALUE + "rule.";
            default -> throw new IllegalArgumentException("no words for " + code.name());
        };
    }
}

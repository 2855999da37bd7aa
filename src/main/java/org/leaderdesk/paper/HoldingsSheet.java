package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.domain.privacy.Holdings;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.RfmClass;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.i18n.Messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** All that a book holds of one person, as a paper they can take with them. */
public final class HoldingsSheet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ReportPaper paper;

    public HoldingsSheet(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /**
     * Prints it.
     *
     * @param target a printer, or a PDF file
     * @throws Refused OPTION_NOT_FOR_SHEET of any other target; FILE_WRITE_FAILED, or when the
     *     printer does not take it
     */
    public void print(Holdings holdings, Locale locale, Target target) {
        Messages messages = Messages.of(locale);
        if (target.format() != Target.Format.PDF) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    target.commandName(),
                    messages.text("holdings.title"));
        }
        Report report = new Words(messages, holdings.at().getZone()).report(holdings);
        Delivery.deliver(paper.pdf(report, holdings.at(), messages), target);
    }

    private record Words(Messages messages, ZoneId zone) {

        Report report(Holdings holdings) {
            return new Report(
                    messages.text("holdings.title"),
                    List.of(
                            messages.text("holdings.cover", holdings.holder()),
                            messages.text("holdings.rights")),
                    holdings.sections().stream().map(this::part).toList());
        }

        private Report.Part part(Holdings.Section section) {
            return new Report.Part(
                    messages.text(Messages.HOLDINGS_PART + section.part().name()),
                    section.part() == Holdings.Part.CARD
                            ? ""
                            : Integer.toString(section.rows().size()),
                    section.columns().stream().map(this::column).toList(),
                    section.rows().stream()
                            .map(row -> row.stream().map(this::word).toList())
                            .toList());
        }

        private Report.Column column(Holdings.Column column) {
            String heading = messages.text(Messages.HOLDINGS_COLUMN + column.name());
            return switch (column) {
                case FIELD -> new Report.Column(heading, 110, Report.Kind.SHORT);
                case JOIN_NUMBER, GRANTED, HELD_OUT ->
                        new Report.Column(heading, 46, Report.Kind.SHORT);
                case AMOUNT, REFUND, QUANTITY -> new Report.Column(heading, 60, Report.Kind.NUMBER);
                case TIME, DAY -> new Report.Column(heading, 90, Report.Kind.SHORT);
                case STATE -> new Report.Column(heading, 52, Report.Kind.SHORT);
                case HOW, RESULT, PURPOSE, SEGMENT, REASON, COLLECTED_BY, REVIEW ->
                        new Report.Column(heading, 70, Report.Kind.SHORT);
                case GROUP_BUY -> new Report.Column(heading, 90, Report.Kind.TEXT);
                case VALUE, PRODUCT, SAID, NOTICE, TAG, TEXT, RECIPIENT ->
                        new Report.Column(heading, 0, Report.Kind.TEXT);
            };
        }

        private String word(Object value) {
            return switch (value) {
                case PersonalText text -> text.reveal();
                case Instant at -> TIME.format(at.atZone(zone));
                case Boolean answer -> messages.text(answer ? "holdings.yes" : "holdings.no");
                case MemberTag tag -> messages.text(Messages.PORTRAIT + tag.code());
                case ConsentNotice notice ->
                        messages.text(
                                "holdings.notice",
                                notice.version(),
                                messages.text(Messages.CONSENT_NOTICE + notice.code()));
                case Because because ->
                        messages.text(
                                Messages.MEMBER_BECAUSE + because.code().name(),
                                because.numbers().toArray());
                case Enum<?> code -> messages.text(family(code) + code.name());
                default -> value.toString();
            };
        }

        private static String family(Enum<?> code) {
            return switch (code) {
                case Holdings.Field _ -> Messages.HOLDINGS_FIELD;
                case OrderState _ -> Messages.CODE;
                case Reason _ -> Messages.CODE;
                case CollectedBy _ -> Messages.SYNC_VALUE + "by.";
                case Review _ -> Messages.SYNC_VALUE + "review.";
                case Consent.Purpose _ -> Messages.CODE;
                case Consent.How _ -> Messages.SYNC_VALUE + "how.";
                case Segment _ -> Messages.SYNC_VALUE + "segment.";
                case Contact.Result _ -> Messages.SYNC_VALUE + "result.";
                case OutreachText _ -> Messages.OUTREACH;
                case LtvTier _ -> Messages.LTV_TIER;
                case RfmClass _ -> Messages.RFM_CLASS;
                case WinBackReason _ -> Messages.WIN_BACK;
                default -> throw new IllegalArgumentException("no words for " + code.name());
            };
        }
    }
}

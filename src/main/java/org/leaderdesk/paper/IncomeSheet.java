package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeForecast;
import org.leaderdesk.domain.income.IncomeGaps;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.paper.Report.Kind;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A statement of income on A4: its lines, who sold it, and what was corrected. */
public final class IncomeSheet {

    private static final float AMOUNT = 96;
    private static final float FIGURE = 60;

    private final ReportPaper paper;

    public IncomeSheet(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /**
     * What stands on it.
     *
     * @param leader whose it is
     * @param models how each source pays
     * @param subLeaders names of those who sold for the leader
     * @param unknownCosts products whose cost the margin lacks
     * @param forecast of the month that runs
     */
    public record Content(
            String leader,
            IncomeStatement statement,
            Map<String, IncomeModel> models,
            Map<UUID, String> subLeaders,
            List<String> unknownCosts,
            Optional<IncomeForecast> forecast) {}

    /**
     * Prints it.
     *
     * @param target a printer, or a PDF file
     * @throws Refused OPTION_NOT_FOR_SHEET of any other target; FILE_WRITE_FAILED, or when the
     *     printer does not take it
     */
    public void print(Content content, ZonedDateTime printedAt, Locale locale, Target target) {
        Messages messages = Messages.of(locale);
        if (target.format() != Target.Format.PDF) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    target.commandName(),
                    messages.text("income.sheet"));
        }
        Tables tables = new Tables(content, printedAt, messages, new IncomeWords(messages));
        Delivery.deliver(paper.pdf(tables.report(), printedAt, messages), target);
    }

    /** The statement's tables; what there is nothing to say of is left out. */
    private record Tables(
            Content content, ZonedDateTime printedAt, Messages messages, IncomeWords words) {

        Report report() {
            IncomeStatement statement = content.statement();
            List<String> cover = new ArrayList<>();
            cover.add(messages.text("income.whose", content.leader()));
            cover.add(
                    statement
                            .issued()
                            .map(at -> at.atZone(printedAt.getZone()).toLocalDate().toString())
                            .map(day -> messages.text("income.issued", day))
                            .orElseGet(() -> messages.text("income.estimate")));
            if (statement.rows().isEmpty()) {
                cover.add(messages.text("income.nothing"));
            } else {
                cover.add(words.models(content.models()));
            }
            content.forecast()
                    .ifPresent(
                            forecast -> {
                                cover.addAll(words.next(forecast));
                                cover.add(words.ahead(forecast));
                            });
            cover.addAll(words.gaps(IncomeGaps.of(statement), content.unknownCosts()));
            return new Report(
                    messages.text("income.title", statement.month().toString()),
                    cover,
                    List.of(lines(), shares(), corrections()));
        }

        private Report.Column column(IncomeWords.Column column, float width, Kind kind) {
            return new Report.Column(words.column(column), width, kind);
        }

        private Report.Part lines() {
            IncomeStatement statement = content.statement();
            List<List<String>> rows = new ArrayList<>();
            statement
                    .lines()
                    .forEach(
                            (line, amount) ->
                                    rows.add(
                                            List.of(
                                                    words.line(line, statement.terms()),
                                                    Integer.toString(
                                                            statement.beneath(line).size()),
                                                    amount.toString())));
            return new Report.Part(
                    messages.text("income.lines"),
                    messages.text("income.sum", statement.total(), statement.sales()),
                    List.of(
                            column(IncomeWords.Column.LINE, 0, Kind.STRONG),
                            column(IncomeWords.Column.ORDERS, FIGURE, Kind.NUMBER),
                            column(IncomeWords.Column.AMOUNT, AMOUNT, Kind.NUMBER)),
                    rows);
        }

        private Report.Part shares() {
            List<List<String>> rows = new ArrayList<>();
            for (IncomeStatement.Share share : content.statement().shares()) {
                rows.add(
                        List.of(
                                words.seller(share.subLeader(), content.subLeaders()),
                                share.sales().toString(),
                                share.total().toString()));
            }
            return new Report.Part(
                    messages.text("income.share"),
                    "",
                    List.of(
                            column(IncomeWords.Column.WHO, 0, Kind.STRONG),
                            column(IncomeWords.Column.SALES, AMOUNT, Kind.NUMBER),
                            column(IncomeWords.Column.EARNED, AMOUNT, Kind.NUMBER)),
                    rows.size() > 1 ? rows : List.of());
        }

        private Report.Part corrections() {
            List<List<String>> rows = new ArrayList<>();
            for (Earned row : content.statement().beneath(IncomeStatement.Line.CORRECTIONS)) {
                rows.add(
                        List.of(
                                IncomeWords.order(row.name()),
                                row.at().atZone(printedAt.getZone()).toLocalDate().toString(),
                                row.pay().sales().toString(),
                                IncomeWords.exact(row.pay().all())));
            }
            return new Report.Part(
                    messages.text("income.line.CORRECTIONS"),
                    "",
                    List.of(
                            column(IncomeWords.Column.ORDER, 0, Kind.STRONG),
                            column(IncomeWords.Column.OF, AMOUNT, Kind.SHORT),
                            column(IncomeWords.Column.SALES, AMOUNT, Kind.NUMBER),
                            column(IncomeWords.Column.EARNED, AMOUNT, Kind.NUMBER)),
                    rows);
        }
    }
}

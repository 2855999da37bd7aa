package org.leaderdesk.paper;

import org.leaderdesk.domain.leader.Succession;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.paper.Report.Kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What goes along when a leader's groups change hands: a cover to sign, with counts and sums, and a
 * workbook with a sheet for each part.
 */
public final class SuccessionPapers {

    private static final float NUMBER = 84;
    private static final float TICK = 30;
    private static final float NAME = 120;

    /** What the one who leaves ticks; the last is about what is not handed over. */
    private static final List<String> LEAVING =
            List.of(
                    "succession.leaving.named",
                    "succession.leaving.owner",
                    "succession.leaving.keys",
                    "succession.leaving.suppliers",
                    "succession.leaving.open",
                    "succession.leaving.sign-in",
                    "succession.leaving.erase");

    /** What the one who comes ticks. */
    private static final List<String> COMING =
            List.of(
                    "succession.coming.counts",
                    "succession.coming.own-sign-in",
                    "succession.coming.consents",
                    "succession.coming.cases",
                    "succession.coming.members");

    private final ReportPaper paper;

    public SuccessionPapers(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /** The files by their names, the cover first. */
    public Map<String, byte[]> of(Succession succession, Locale locale) {
        Messages messages = Messages.of(locale);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                messages.text("succession.cover-file"),
                paper.pdf(new Cover(succession, messages).report(), succession.at(), messages));
        files.put(
                messages.text("succession.workbook-file"),
                ReportWorkbook.of(new SuccessionTables(succession, messages).report()));
        return files;
    }

    /** The cover's tables. */
    private record Cover(Succession succession, Messages messages) {

        Report report() {
            return new Report(
                    messages.text("succession.title", succession.leader()),
                    List.of(
                            messages.text(
                                    "succession.when",
                                    succession.on().toString(),
                                    succession.nameBy().toString()),
                            messages.text(
                                    succession.masked()
                                            ? "succession.masked"
                                            : "succession.unmasked"),
                            messages.text("succession.consents"),
                            messages.text("succession.parcels")),
                    List.of(
                            counts(),
                            ticks("succession.leaving", LEAVING),
                            ticks("succession.coming", COMING),
                            signatures()));
        }

        private Report.Part counts() {
            return new Report.Part(
                    messages.text("succession.counts"),
                    "",
                    List.of(
                            new Report.Column(messages.text("succession.part"), 0, Kind.STRONG),
                            number("succession.rows"),
                            number("succession.pieces"),
                            number("succession.amount")),
                    succession.sections().stream().map(this::count).toList());
        }

        private Report.Column number(String key) {
            return new Report.Column(messages.text(key), NUMBER, Kind.NUMBER);
        }

        private List<String> count(Section section) {
            return List.of(
                    messages.text(Messages.SUCCESSION_PART + section.part().name()),
                    Integer.toString(section.rows().size()),
                    section.hasPieces() ? Integer.toString(section.pieces()) : "",
                    section.hasAmount() ? section.amount().toString() : "");
        }

        private Report.Part ticks(String heading, List<String> keys) {
            return new Report.Part(
                    messages.text(heading),
                    "",
                    List.of(
                            new Report.Column("", TICK, Kind.TICK),
                            new Report.Column(messages.text("succession.to-do"), 0, Kind.TEXT)),
                    keys.stream().map(each -> List.of("", messages.text(each))).toList());
        }

        private Report.Part signatures() {
            return new Report.Part(
                    messages.text("succession.signatures"),
                    "",
                    List.of(
                            new Report.Column(messages.text("succession.who"), NAME, Kind.STRONG),
                            new Report.Column(messages.text("succession.signed"), 0, Kind.TEXT),
                            new Report.Column(
                                    messages.text("succession.signed-on"), NAME, Kind.TEXT)),
                    List.of("succession.leaver", "succession.successor", "succession.witness")
                            .stream()
                            .map(key -> List.of(messages.text(key), "", ""))
                            .toList());
        }
    }
}

package org.leaderdesk.ui.region;

import javafx.scene.control.TableColumn;

import org.leaderdesk.desk.region.ReadRegion.Listed;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.i18n.WarningWords;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.WarningRow;
import org.leaderdesk.ui.fx.Texts;

import java.util.Comparator;
import java.util.stream.Collectors;

/** What the table says of a leader: always a word and a sign beside a colour. */
final class LeaderColumns {

    private static final int INDICATORS = Indicator.of(Indicator.Side.LEADER).size();

    private final Texts texts;
    private final RegionWords words;
    private final WarningWords warnings;

    LeaderColumns(Texts texts) {
        this.texts = texts;
        words = texts.regionWords();
        warnings = texts.warningWords();
    }

    /** The score with its light and how much of what it rests on is known. */
    void score(TableColumn<Listed, String> column) {
        Columns.text(column, each -> score(each.standing()));
        column.setCellFactory(
                made ->
                        new IconCell<>(
                                each -> LightSign.icon(each.standing().light()),
                                each -> LightSign.style(each.standing().light())));
    }

    private String score(Standing at) {
        String light = words.light(at.light());
        return at.score().isEmpty()
                ? light
                : texts.text("region.scored", words.tenth(at.score()), light, measured(at));
    }

    private static String measured(Standing at) {
        return at.basis().stream().mapToInt(Long::bitCount).sum() + "/" + INDICATORS;
    }

    /** Where they are among those whose score is over the same figures. */
    void rank(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.rank(each.rank()));
    }

    void change(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.change(each.standing().change()));
    }

    void stars(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.stars(each.standing().stars()));
    }

    /** Each warning that stands with its level; else that none does, or what nobody measures. */
    void warnings(TableColumn<Listed, String> column) {
        Columns.text(column, each -> warned(each.standing()));
        column.setCellFactory(
                made ->
                        new IconCell<>(
                                each -> each.standing().gravest().map(WarningRow::icon).orElse(""),
                                each ->
                                        each.standing()
                                                .gravest()
                                                .map(WarningRow::style)
                                                .orElse("muted")));
    }

    private String warned(Standing at) {
        String standing =
                at.standingWarnings().stream()
                        .sorted(Comparator.comparing(LeaderColumns::gravity).reversed())
                        .map(this::warned)
                        .collect(Collectors.joining(" · "));
        long unknown = at.warnings().stream().filter(each -> !each.isMeasured()).count();
        if (!standing.isEmpty()) {
            return standing;
        }
        return unknown > 0
                ? words.text("region.unmeasured", unknown)
                : words.text("region.no-warning");
    }

    private static int gravity(LeaderWarning warning) {
        return warning.level().map(Enum::ordinal).orElse(-1);
    }

    private String warned(LeaderWarning warning) {
        String level = warning.level().map(each -> warnings.level(each.light())).orElse("");
        return words.text(
                "region.warned",
                level,
                words.text(Messages.REGION_WATCHED + warning.watched().name()));
    }

    void tier(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.tier(each.standing().tier()));
    }

    void stage(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.stage(each.standing().stage()));
    }

    /** What was sold in the month so far. */
    void sales(TableColumn<Listed, String> column) {
        Columns.text(column, each -> words.money(each.standing().count(DayFigure.MONTH_SALES)));
    }

    /** The day of the last figures; grey where they say nothing of today any more. */
    void told(TableColumn<Listed, String> column) {
        Columns.text(
                column,
                each ->
                        each.standing()
                                .row()
                                .map(row -> texts.shortDay(row.day()))
                                .orElseGet(() -> words.text("region.never-told")));
        column.setCellFactory(
                made ->
                        new IconCell<>(
                                each -> each.standing().isFresh() ? "" : "mdi2c-cloud-off-outline",
                                each -> each.standing().isFresh() ? "" : "muted"));
    }
}

package org.leaderdesk.ui.fx;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.AuditWords;
import org.leaderdesk.i18n.GrowthWords;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.i18n.SyncWords;
import org.leaderdesk.i18n.WarningWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's texts in one language, with days and times as its people write them. */
public final class Texts {

    private final Messages messages;
    private final ZoneId zone;

    /**
     * Texts of one language.
     *
     * @param zone in which days count and times are shown
     */
    public Texts(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The text of a key with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What a refusal says to a person: what, where, what to do. */
    public String sentence(Refused refused) {
        return messages.refusal(refused.code().name(), refused.arguments());
    }

    /** Why a slot of the plan is as it is. */
    public String why(List<PlanWords.Term> terms) {
        return PlanWords.why(messages, terms);
    }

    /** Rows of the audit trail in words. */
    public AuditWords auditWords() {
        return new AuditWords(messages);
    }

    /** Warnings in words. */
    public WarningWords warningWords() {
        return new WarningWords(messages);
    }

    /** Statements of income in words. */
    public IncomeWords incomeWords() {
        return new IncomeWords(messages);
    }

    /** What could not be read of a file, and where. */
    public String rejection(Rejection each) {
        return messages.rejection(each);
    }

    /** A month with its year: 2026年11月, or November 2026. */
    public String month(YearMonth month) {
        return pattern("format.year-month").format(month);
    }

    /** How far the leader has come, in words. */
    public GrowthWords growthWords() {
        return new GrowthWords(messages);
    }

    /** What a region sees of its leaders, in words. */
    public RegionWords regionWords() {
        return new RegionWords(messages);
    }

    /** What travels between desks, in words. */
    public SyncWords syncWords() {
        return new SyncWords(messages, zone);
    }

    /** A day: 11月21日 周六, or Sat 21 Nov. */
    public String day(LocalDate day) {
        return pattern("format.day").format(day);
    }

    /** A day where there is little room: 11月21日, or 21 Nov. */
    public String shortDay(LocalDate day) {
        return pattern("format.short-day").format(day);
    }

    /** The day of a moment. */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** The day of a moment with its year, for what may be long ago. */
    public String date(Instant at) {
        return pattern("format.date").format(LocalDate.ofInstant(at, zone));
    }

    /** A day with its year. */
    public String date(LocalDate day) {
        return pattern("format.date").format(day);
    }

    /** A moment to the minute: 11月21日 14:05. */
    public String moment(Instant at) {
        return pattern("format.moment").format(at.atZone(zone));
    }

    /** The time of day to the minute. */
    public String time(Instant at) {
        return pattern("format.time").format(at.atZone(zone));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(messages.text(key), messages.locale());
    }

    public Locale locale() {
        return messages.locale();
    }

    public ZoneId zone() {
        return zone;
    }

    /** For the FXML loader. */
    ResourceBundle bundle() {
        return messages.bundle();
    }
}

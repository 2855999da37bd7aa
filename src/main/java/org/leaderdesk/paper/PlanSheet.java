package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;
import org.leaderdesk.i18n.WarningWords;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A day's plan as a sheet: what is posted at what minute to whom, with boxes to tick. */
public final class PlanSheet {

    /** So much of a text that it is known again. */
    private static final int SAID = 60;

    private final ReportPaper paper;

    public PlanSheet(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /**
     * What stands on it.
     *
     * @param posts by time
     * @param tasks what there is to do about warnings
     * @param groups the names of all chat groups
     * @param products the names of the products that posts tell of
     */
    public record Content(
            LocalDate day,
            List<WavePost> posts,
            List<ServicePost> services,
            List<WarningTask> tasks,
            Map<UUID, String> groups,
            Map<UUID, String> products) {}

    /**
     * Prints the sheet.
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
                    messages.text("plan.sheet.name"));
        }
        Delivery.deliver(paper.pdf(report(content, messages), printedAt, messages), target);
    }

    private static Report report(Content content, Messages messages) {
        List<Report.Part> parts = new ArrayList<>();
        if (!content.tasks().isEmpty()) {
            parts.add(tasks(content.tasks(), messages));
        }
        parts.add(service(content.services(), messages));
        parts.add(posts(content, messages));
        Map<Integer, String> waves = waves(content, messages.text("plan.and"));
        return new Report(
                messages.text("plan.sheet.title", content.day().toString()),
                List.of(
                        messages.text(
                                "plan.sheet.cover",
                                content.posts().size(),
                                waves.size(),
                                content.groups().size()),
                        waves.entrySet().stream()
                                .map(
                                        wave ->
                                                messages.text(
                                                        "plan.sheet.wave",
                                                        wave.getKey(),
                                                        wave.getValue()))
                                .collect(Collectors.joining("  "))),
                parts);
    }

    /** The names of each wave's groups. */
    private static Map<Integer, String> waves(Content content, String and) {
        Map<Integer, String> waves = new TreeMap<>();
        for (WavePost post : content.posts()) {
            waves.computeIfAbsent(
                    post.wave(),
                    wave ->
                            post.groups().stream()
                                    .map(group -> content.groups().getOrDefault(group, ""))
                                    .sorted()
                                    .collect(Collectors.joining(and)));
        }
        return waves;
    }

    private static Report.Part tasks(List<WarningTask> tasks, Messages messages) {
        WarningWords words = new WarningWords(messages);
        return new Report.Part(
                messages.text("plan.sheet.tasks"),
                Integer.toString(tasks.size()),
                List.of(
                        new Report.Column("", 14, Report.Kind.TICK),
                        new Report.Column(messages.text("plan.sheet.due"), 66, Report.Kind.SHORT),
                        new Report.Column(
                                messages.text("plan.sheet.level"), 40, Report.Kind.STRONG),
                        new Report.Column(messages.text("plan.sheet.why"), 0, Report.Kind.TEXT),
                        new Report.Column(messages.text("plan.sheet.do"), 0, Report.Kind.TEXT)),
                tasks.stream().map(task -> task(words, task)).toList());
    }

    private static List<String> task(WarningWords words, WarningTask task) {
        return List.of(
                "",
                task.due() + (task.isOpen() ? "" : " ✓"),
                words.level(task.level().light()),
                words.said(task),
                words.toDo(task));
    }

    private static Report.Part service(List<ServicePost> services, Messages messages) {
        return new Report.Part(
                messages.text("plan.sheet.service"),
                Integer.toString(services.size()),
                columns(messages),
                services.stream()
                        .sorted(Comparator.comparing(ServicePost::at))
                        .map(
                                each ->
                                        List.of(
                                                "",
                                                each.at().toString(),
                                                messages.text("plan.sheet.all"),
                                                PlanWords.word(messages, each.kind()),
                                                begins(each.text())))
                        .toList());
    }

    private static Report.Part posts(Content content, Messages messages) {
        return new Report.Part(
                messages.text("plan.sheet.posts"),
                Integer.toString(content.posts().size()),
                columns(messages),
                content.posts().stream()
                        .map(
                                post ->
                                        List.of(
                                                "",
                                                post.at() + (post.isDone() ? " ✓" : ""),
                                                Integer.toString(post.wave()),
                                                messages.text(
                                                        Messages.PLAN_SHEET_KIND
                                                                + post.kind().name()),
                                                about(content, post)))
                        .toList());
    }

    /** A product by its name, a topic by how it begins. */
    private static String about(Content content, WavePost post) {
        UUID product = post.product().orElse(null);
        String text = begins(post.text());
        return product == null ? text : content.products().getOrDefault(product, "") + "  " + text;
    }

    private static String begins(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= SAID
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SAID)) + "…";
    }

    private static List<Report.Column> columns(Messages messages) {
        return List.of(
                new Report.Column("", 14, Report.Kind.TICK),
                new Report.Column(messages.text("plan.sheet.at"), 52, Report.Kind.STRONG),
                new Report.Column(messages.text("plan.sheet.to"), 34, Report.Kind.SHORT),
                new Report.Column(messages.text("plan.sheet.what"), 80, Report.Kind.SHORT),
                new Report.Column(messages.text("plan.sheet.text"), 0, Report.Kind.TEXT));
    }
}

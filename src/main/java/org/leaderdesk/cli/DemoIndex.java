package org.leaderdesk.cli;

import org.leaderdesk.desk.demo.DemoSums.Sum;
import org.leaderdesk.desk.demo.RunDemo;
import org.leaderdesk.i18n.Messages;

import java.nio.file.Path;
import java.util.List;

/** The page that shows what a demonstration made: every paper, and the sums that must agree. */
final class DemoIndex {

    private static final String STYLE =
            """
            :root { color-scheme: light dark }
            body { font: 15px/1.5 "Noto Sans SC", system-ui, sans-serif; max-width: 1100px;
                   margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2rem }
            .papers { display: grid; gap: 1.2rem;
                      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)) }
            .screens { display: grid; gap: 1.2rem;
                       grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)) }
            .papers img, .screens img { width: 100%; border: 1px solid #8884; background: #fff }
            a { color: #0f766e }
            table { border-collapse: collapse }
            td, th { padding: .2rem .8rem; border-bottom: 1px solid #8884; text-align: left }
            td.n { text-align: right; font-variant-numeric: tabular-nums }
            """;

    private final Messages messages;
    private final Path folder;

    DemoIndex(Messages messages, Path folder) {
        this.messages = messages;
        this.folder = folder;
    }

    String html(
            RunDemo.Outcome outcome,
            List<DemoScreens.Picture> screens,
            RunDemo.Region region,
            List<DemoScreens.Picture> regionsScreens) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"");
        page.append(messages.locale().toLanguageTag())
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\"")
                .append(" content=\"width=device-width\"><title>")
                .append(text("cli.demo.title"))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style>\n<h1>")
                .append(text("cli.demo.title"))
                .append("</h1>\n");
        papers(page, "cli.demo.papers", outcome.pages());
        screens(page, "cli.demo.screens", screens);
        papers(page, "cli.demo.region-papers", region.pages());
        screens(page, "cli.demo.region-screens", regionsScreens);
        page.append("<h2>")
                .append(
                        text(
                                "cli.demo.agree",
                                outcome.sums().agreeing(),
                                outcome.sums().all().size()))
                .append("</h2>\n<table>\n<tr><th>")
                .append(text("cli.demo.what"))
                .append("<th>")
                .append(text("cli.demo.expected"))
                .append("<th>")
                .append(text("cli.demo.found"))
                .append("<th>\n");
        outcome.sums().all().forEach(each -> sum(page, each));
        return page.append("</table>\n</html>\n").toString();
    }

    private void papers(StringBuilder page, String heading, List<RunDemo.Page> papers) {
        page.append("<h2>").append(text(heading)).append("</h2>\n<div class=\"papers\">\n");
        papers.forEach(each -> paper(page, each));
        page.append("</div>\n");
    }

    private void screens(StringBuilder page, String heading, List<DemoScreens.Picture> screens) {
        if (screens.isEmpty()) {
            return;
        }
        page.append("<h2>").append(text(heading)).append("</h2>\n<div class=\"screens\">\n");
        screens.forEach(each -> screen(page, each));
        page.append("</div>\n");
    }

    private void paper(StringBuilder page, RunDemo.Page paper) {
        String name = text(Messages.PAPER_SHEET + paper.name());
        page.append("<div><a href=\"")
                .append(link(paper.pdf()))
                .append("\"><img alt=\"")
                .append(name)
                .append("\" src=\"")
                .append(link(paper.picture()))
                .append("\"></a><br>")
                .append(name)
                .append(" · ")
                .append(text("cli.demo.pages", paper.pages()))
                .append(" · <a href=\"")
                .append(link(paper.pdf()))
                .append("\">PDF</a>");
        paper.xlsx()
                .ifPresent(
                        xlsx ->
                                page.append(" · <a href=\"")
                                        .append(link(xlsx))
                                        .append("\">xlsx</a>"));
        page.append("</div>\n");
    }

    private void screen(StringBuilder page, DemoScreens.Picture screen) {
        String name = text(screen.key());
        page.append("<div><a href=\"")
                .append(link(screen.file()))
                .append("\"><img alt=\"")
                .append(name)
                .append("\" src=\"")
                .append(link(screen.file()))
                .append("\"></a><br>")
                .append(name)
                .append("</div>\n");
    }

    private void sum(StringBuilder page, Sum sum) {
        page.append("<tr><td>")
                .append(text(Messages.DEMO + sum.figure().key(), sum.of()))
                .append("<td class=\"n\">")
                .append(sum.expected())
                .append("<td class=\"n\">")
                .append(sum.found())
                .append("<td>")
                .append(sum.agrees() ? "✓" : "✗")
                .append('\n');
    }

    private String link(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}

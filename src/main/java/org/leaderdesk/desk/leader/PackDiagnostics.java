package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.Release;
import org.leaderdesk.domain.leader.BookContents;
import org.leaderdesk.domain.leader.Finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the diagnostic package for whoever helps (S199): versions, system, row counts, check
 * results, changed rules and incidents, as text a leader can read before sending it. Nothing in it
 * comes from a person: no name, no phone, no path, no text anybody typed.
 */
public final class PackDiagnostics {

    private static final List<String> SYSTEM =
            List.of(
                    "os.name",
                    "os.version",
                    "os.arch",
                    "java.version",
                    "java.vendor",
                    "javafx.version",
                    "file.encoding",
                    "sun.jnu.encoding",
                    "user.language");

    private final Session session;
    private final IncidentLog incidents;

    public PackDiagnostics(Session session, IncidentLog incidents) {
        this.session = session;
        this.incidents = incidents;
    }

    /**
     * Writes the package; whoever signed in may.
     *
     * @param overwrite whether a file that is there may be replaced
     * @return how large it became, in bytes
     * @throws Refused what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public long run(Path file, boolean overwrite) {
        OutputFile.check(file, overwrite);
        String report = report();
        session.audit(AuditAction.DIAGNOSTICS, "", "", 0);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("report.txt", report.getBytes(StandardCharsets.UTF_8));
        List<String> log = incidents(file);
        if (!log.isEmpty()) {
            entries.put("incidents.txt", String.join("\n", log).getBytes(StandardCharsets.UTF_8));
        }
        return ZipOutput.write(file, entries);
    }

    private List<String> incidents(Path file) {
        try {
            return incidents.read();
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private String report() {
        List<String> lines = new ArrayList<>();
        lines.add("LeaderDesk " + Release.VERSION);
        lines.add("at " + session.clock().instant());
        lines.add("");
        lines.add("[system]");
        for (String property : SYSTEM) {
            lines.add(property + " = " + System.getProperty(property, "?"));
        }
        Runtime machine = Runtime.getRuntime();
        lines.add("processors = " + machine.availableProcessors());
        lines.add("memory.max.mib = " + (machine.maxMemory() >> 20));
        lines.add("disk.free.mib = " + freeMebibytes());
        lines.add("");
        book(lines);
        lines.add("");
        checks(lines);
        lines.add("");
        rules(lines);
        return String.join("\n", lines) + "\n";
    }

    private String freeMebibytes() {
        try {
            Path folder = session.book().folder().path();
            return String.valueOf(Files.getFileStore(folder).getUsableSpace() >> 20);
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private void book(List<String> lines) {
        BookContents contents = new DescribeBook(session).run();
        lines.add("[book]");
        lines.add("kind = " + (session.identity().region() ? "region" : "leader"));
        lines.add("zone = " + session.zone());
        lines.add("schema = " + contents.schema());
        lines.add("sqlite = " + contents.sqlite());
        lines.add("bytes = " + contents.bytes());
        lines.add("orders = " + contents.orders());
        lines.add("lines = " + contents.lines());
        lines.add("members = " + contents.members());
        lines.add("products = " + contents.products());
        lines.add("group_buys = " + contents.groupBuys());
        lines.add("groups = " + contents.groups());
    }

    /** What is wrong by its code and how often: a finding's own words may quote a damaged page. */
    private void checks(List<String> lines) {
        lines.add("[checks]");
        for (CheckBook.Result result : new CheckBook(session).run()) {
            List<String> faults =
                    result.found().stream().map(Finding::fault).distinct().map(Enum::name).toList();
            lines.add(
                    result.check()
                            + " = "
                            + (result.isSound()
                                    ? "ok"
                                    : result.found().size() + " " + String.join(" ", faults)));
        }
    }

    /** Rules are numbers, times and ways, never words. */
    private void rules(List<String> lines) {
        lines.add("[changed rules]");
        new ReadRules(session)
                .run().stream()
                        .filter(ReadRules.Listed::changed)
                        .forEach(each -> lines.add(each.rule().id() + " = " + each.value()));
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.platform.EndpointRoles;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.RowKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * The tables of {@code src/docs/roles.md}, made by asking the program. Run as a program it writes
 * those anew that are named; who does so looks at what changed.
 */
final class RoleTables {

    static final Path FILE = Path.of("src/docs/roles.md");

    private static final String MARK = "<!-- made by RoleTables: %s -->\n";
    private static final String END = "<!-- end -->";
    static final String ROLES =
            "leader | pickup staff | regional manager |\n| --- | --- | --- | --- |\n";

    private RoleTables() {}

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(FILE);
        for (String part : arguments) {
            text = asItShouldBe(text, part, Files.createTempDirectory(part));
        }
        Files.writeString(FILE, text);
    }

    /**
     * The page with one of its tables as the program is.
     *
     * @param folder for books and a platform
     */
    static String asItShouldBe(String text, String part, Path folder) throws IOException {
        String table =
                switch (part) {
                    case "screens" -> screens();
                    case "commands" -> CommandRoles.table(folder);
                    case "exports" -> ExportRoles.table(folder);
                    case "endpoints" -> EndpointRoles.table(folder);
                    case "rows" -> rows();
                    default -> throw new AssertionError(part);
                };
        String mark = MARK.formatted(part);
        int from = text.indexOf(mark) + mark.length();
        return text.substring(0, from) + table + text.substring(text.indexOf(END, from));
    }

    /** What the navigation holds; {@code ScreenRolesTest} looks whether the window has it so. */
    private static String screens() {
        StringBuilder table = new StringBuilder("| screen | ").append(ROLES);
        for (Target target : Target.values()) {
            table.append("| `").append(target.name().toLowerCase(Locale.ROOT)).append('`');
            for (Role role : Role.values()) {
                table.append(target.isFor(role) ? " | ✓" : " | –");
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String rows() {
        StringBuilder table = new StringBuilder("| kind of row | ").append(ROLES);
        for (RowKind kind : RowKind.values()) {
            table.append("| `").append(kind.t()).append('`');
            for (DeviceRole role : DeviceRole.values()) {
                table.append(" | ").append(row(kind, role));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Areas and those who lead in them are only in a region's feed. */
    private static String row(RowKind kind, DeviceRole role) {
        boolean elsewhere =
                role == DeviceRole.LEADER && Set.of(RowKind.AREA, RowKind.LEADER).contains(kind);
        if (elsewhere || !kind.isFor(role)) {
            return "–";
        }
        long fields = kind.fields().stream().filter(each -> each.scope().isFor(role)).count();
        String part = fields == kind.fields().size() ? "all" : "part";
        return part + (kind.isWrittenBy(role) ? ", writes" : ", reads");
    }
}

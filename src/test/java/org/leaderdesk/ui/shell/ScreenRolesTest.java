package org.leaderdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The window offers each role the screens that roles.md says, and no others. */
@Windowed
class ScreenRolesTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final String STAFF = "小王";
    private static final String FIRST = "<!-- made by RoleTables: screens -->";
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.) \\| (.) \\| (.) \\|");

    @TempDir Path folder;

    @Test
    void eachRoleIsOfferedItsScreensAndCanGoToEachOfThem() throws IOException {
        DeskFixture shop = DeskFixture.in(folder).with(STAFF, Role.PICKUP_STAFF);
        assertOffers(Role.LEADER, shop, "");
        assertOffers(Role.PICKUP_STAFF, shop, STAFF);
        assertOffers(Role.REGIONAL_MANAGER, DeskFixture.ofRegion(folder, "region"), "");
    }

    private static void assertOffers(Role role, DeskFixture desk, String user) throws IOException {
        List<Target> documented = documented(role);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, user)) {
            assertEquals(documented, window.targets(), role.name());
            // What is offered is there: a screen that this role's book has no rows for would fail.
            documented.forEach(window::go);
        }
    }

    private static List<Target> documented(Role role) throws IOException {
        String page = Files.readString(Path.of("src/docs/roles.md"));
        int from = page.indexOf(FIRST);
        Matcher row = ROW.matcher(page.substring(from, page.indexOf("<!-- end -->", from)));
        List<Target> targets = new ArrayList<>();
        int rows = 0;
        while (row.find()) {
            rows++;
            if (row.group(2 + role.ordinal()).equals("✓")) {
                targets.add(Target.valueOf(row.group(1).toUpperCase(Locale.ROOT)));
            }
        }
        assertEquals(Target.values().length, rows);
        return targets;
    }
}

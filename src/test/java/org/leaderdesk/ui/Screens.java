package org.leaderdesk.ui;

import org.leaderdesk.book.CrowdedSync;
import org.leaderdesk.fixture.Complaints;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.RegionBook;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws one screen while it is being made: run with its name, the folder for the picture, and the
 * selectors of buttons to press one after the other, with a picture after each.
 */
final class Screens {

    private Screens() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("screens");
        Target target = Target.valueOf(arguments[0]);
        DeskFixture desk =
                target == Target.REGION
                        ? region(folder, arguments[1])
                        : crowded(folder, arguments[1]);
        Path out = Path.of(arguments[1]);
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (Look.Theme theme : Look.Theme.values()) {
                try (WindowFixture window =
                        WindowFixture.signedIn(desk, new Look(language, theme, 100), "")) {
                    window.go(target);
                    window.picture(
                            out.resolve(
                                    target + "-" + language.getLanguage() + "-" + theme + ".png"));
                    for (int i = 2; i < arguments.length; i++) {
                        String button = arguments[i];
                        window.press(button);
                        window.picture(
                                out.resolve(
                                        button.substring(1)
                                                + "-"
                                                + language.getLanguage()
                                                + "-"
                                                + theme
                                                + ".png"));
                    }
                }
            }
        }
        System.exit(0);
    }

    private static DeskFixture crowded(Path folder, String out) {
        DeskFixture desk = DeskFixture.crowded(folder);
        Complaints.grow(desk);
        if (!out.contains("alone")) {
            CrowdedSync.grow(desk);
        }
        return desk;
    }

    /** Fifteen leaders; 5,000 where the folder says crowded, nobody where it says empty. */
    private static DeskFixture region(Path folder, String out) {
        return out.contains("empty")
                ? DeskFixture.ofRegion(folder, "region")
                : RegionBook.in(folder, out.contains("crowded") ? 5_000 : 15, 90);
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;

import java.nio.file.Path;
import java.util.List;

/**
 * The window, as the demonstration asks for it: the command line itself knows no toolkit. Used from
 * the command's thread.
 */
public interface DemoScreens {

    /** Where no window is wanted: in tests of commands. */
    DemoScreens NONE =
            new DemoScreens() {
                @Override
                public List<Picture> draw(Session session, Path book, Path folder) {
                    session.close();
                    return List.of();
                }

                @Override
                public void stay() {}
            };

    /**
     * One screen as a picture.
     *
     * @param key the message key of its name
     */
    record Picture(String key, Path file) {}

    /**
     * Draws every screen of a book somebody is signed in to, in the order of the navigation.
     *
     * @param session closed with the window
     */
    List<Picture> draw(Session session, Path book, Path folder);

    /**
     * Where there is a display, leaves the window to the person and returns once it is closed; else
     * returns at once.
     */
    void stay();
}

package org.leaderdesk.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

/**
 * The system's clipboard, for texts with people in them: they are taken off it again when the book
 * is locked, unless somebody copied something else meanwhile. On the FX thread.
 */
public final class PersonalClipboard {

    /** There is one clipboard, whatever the number of windows. */
    private static @Nullable String put;

    private PersonalClipboard() {}

    /** Copies a text. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        put = text;
    }

    /** Takes off what was put here last, where it is still there. */
    public static void clear() {
        String last = put;
        put = null;
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (last != null && last.equals(clipboard.getString())) {
            clipboard.clear();
        }
    }
}

package org.leaderdesk.boot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries say on stderr is for a person, or is not said. */
class QuietLibrariesTest {

    @Test
    void oddFontsOfThisComputerAreReadWithoutAWord() {
        Main.quietLibraries();
        assertFalse(Logger.getLogger(CmapSubtable.class.getName()).isLoggable(Level.WARNING));
        assertFalse(Logger.getLogger(PostScriptTable.class.getName()).isLoggable(Level.WARNING));
        assertTrue(Logger.getLogger(PDFRenderer.class.getName()).isLoggable(Level.WARNING));
    }
}

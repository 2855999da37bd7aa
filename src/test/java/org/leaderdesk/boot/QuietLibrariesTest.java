package org.leaderdesk.boot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries say on stderr is for a person, or is not said. */
class QuietLibrariesTest {

    @Test
    void fontsWithVariationSequencesAreReadWithoutAWord() {
        Main.quietLibraries();
        assertFalse(Logger.getLogger(CmapSubtable.class.getName()).isLoggable(Level.WARNING));
        assertTrue(Logger.getLogger(TTFParser.class.getName()).isLoggable(Level.WARNING));
    }
}

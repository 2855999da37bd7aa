package org.leaderdesk.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReleaseTest {

    @Test
    void itIsTheBuildFiles() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = "<artifactId>leaderdesk</artifactId>\n  <version>";
        assertTrue(pom.contains(own + Release.VERSION + "</version>"));
    }
}

package org.leaderdesk.exchange;

import com.fasterxml.jackson.databind.JsonNode;

import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Milestone;
import org.leaderdesk.domain.leader.Starter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the steps of the growth map, of the first seven days, and the courses, which ship with the
 * program. A mistake in them is a mistake of the program: an IllegalStateException that names the
 * entry.
 */
public final class GrowthSteps {

    private static final String FILE = "growth.json";

    private static final Set<String> KEYS = Set.of("id", "part", "at", "hours", "seen", "zh", "en");

    private GrowthSteps() {}

    /** All of them, in the order of the file. */
    public static List<GrowthStep> read() {
        try (InputStream in =
                GrowthSteps.class.getResourceAsStream("/org/leaderdesk/leader/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return steps(StrictJson.tree(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    private static List<GrowthStep> steps(JsonNode nodes) {
        List<GrowthStep> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : nodes) {
            ContentEntry entry = ContentEntry.of(FILE, node, "id", KEYS);
            if (entry.id().isEmpty() || !ids.add(entry.id())) {
                throw entry.wrong("no id of its own");
            }
            steps.add(step(entry));
        }
        return List.copyOf(steps);
    }

    private static GrowthStep step(ContentEntry entry) {
        GrowthPart part = entry.one("part", GrowthPart.class);
        Optional<Milestone> seen =
                entry.node().path("seen").isMissingNode()
                        ? Optional.empty()
                        : Optional.of(entry.one("seen", Milestone.class));
        int at = entry.number("at");
        if ((part == GrowthPart.STARTER) != (at > 0) || at > Starter.DAYS) {
            throw entry.wrong("at " + at);
        }
        if (part.stage().isEmpty() && seen.filter(each -> !each.isDated()).isPresent()) {
            throw entry.wrong("seen " + seen + " is only for the map");
        }
        return new GrowthStep(
                entry.id(),
                part,
                at,
                entry.number("hours"),
                seen,
                entry.text("zh"),
                entry.text("en"));
    }
}

package org.leaderdesk.ui.sync;

import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.i18n.SyncWords;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the screen says of rows, versions and times. */
final class SyncTexts {

    private final Workplace workplace;
    private final SyncWords words;

    SyncTexts(Workplace workplace) {
        this.workplace = workplace;
        this.words = workplace.texts().syncWords();
    }

    SyncWords words() {
        return words;
    }

    /** A row: its kind and what it is called. */
    String about(String kind, PersonalText name) {
        return words.about(kind, name.reveal());
    }

    /** How long ago something went well. */
    String ago(Optional<Instant> at, Instant now) {
        if (at.isEmpty()) {
            return workplace.text("sync.never");
        }
        Duration since = Duration.between(at.get(), now);
        if (since.toMinutes() < 1) {
            return workplace.text("sync.just-now");
        }
        if (since.toHours() < 1) {
            return workplace.text("sync.minutes-ago", since.toMinutes());
        }
        return since.toDays() < 1
                ? workplace.text("sync.hours-ago", since.toHours())
                : workplace.texts().moment(at.get());
    }

    /** What one side says, a line for each field where there are several. */
    String side(Disagreement seen, Function<Version, Optional<Object>> side) {
        if (!seen.readable()) {
            return workplace.text("sync.value-closed");
        }
        if (seen.versions().stream().allMatch(each -> isNothing(each, side))) {
            return workplace.text("sync.value-none");
        }
        return seen.versions().stream()
                .map(each -> line(seen, each, side))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isNothing(Version each, Function<Version, Optional<Object>> side) {
        return !each.masked() && side.apply(each).isEmpty();
    }

    private String line(Disagreement seen, Version each, Function<Version, Optional<Object>> side) {
        String value =
                each.masked()
                        ? workplace.text("sync.value-masked")
                        : words.value(
                                seen.kind(),
                                each.field(),
                                side.apply(each).orElse(null),
                                id -> seen.named(id).map(PersonalText::reveal));
        return seen.isRejection()
                ? workplace.text("sync.field-and-value", words.field(each.field()), value)
                : value;
    }
}

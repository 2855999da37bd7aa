package org.leaderdesk.domain.member;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a member is told before they say yes or no to a purpose (S160, S161). A text is never
 * changed: a new one has a new version, and what somebody said names the one they were told.
 *
 * @param version the month in which the text was written
 */
public record ConsentNotice(Consent.Purpose purpose, String version) {

    /** Every version there ever was, the newest last. */
    private static final List<String> VERSIONS = List.of("2026-11");

    /** The text that is told now. */
    public static ConsentNotice current(Consent.Purpose purpose) {
        return new ConsentNotice(purpose, VERSIONS.getLast());
    }

    /** All texts, the old ones too. */
    public static List<ConsentNotice> all() {
        return Arrays.stream(Consent.Purpose.values())
                .flatMap(purpose -> of(purpose, VERSIONS.stream()))
                .toList();
    }

    private static Stream<ConsentNotice> of(Consent.Purpose purpose, Stream<String> versions) {
        return versions.map(version -> new ConsentNotice(purpose, version));
    }

    /** Behind which its words stand among the texts. */
    public String code() {
        return purpose.name() + "." + version;
    }
}

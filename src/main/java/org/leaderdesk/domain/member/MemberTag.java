package org.leaderdesk.domain.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person, and never the program, says of a member: one of the portraits (S007) or how far
 * they take part (S021).
 *
 * @param code the name of the portrait or level
 */
public record MemberTag(String code) {

    public static MemberTag of(Portrait portrait) {
        return new MemberTag(portrait.name());
    }

    public static MemberTag of(IdentityLevel level) {
        return new MemberTag(level.name());
    }

    /** The tag of a code; empty for one that this version does not know. */
    public static Optional<MemberTag> of(String code) {
        return all().stream().filter(tag -> tag.code.equals(code)).findFirst();
    }

    /** Every tag: the portraits, then the levels. */
    public static List<MemberTag> all() {
        return Stream.<Enum<?>>concat(
                        Arrays.stream(Portrait.values()), Arrays.stream(IdentityLevel.values()))
                .map(each -> new MemberTag(each.name()))
                .toList();
    }

    /** Whether it says how far they take part, of which one at most applies. */
    public boolean isLevel() {
        return Arrays.stream(IdentityLevel.values()).anyMatch(each -> each.name().equals(code));
    }
}

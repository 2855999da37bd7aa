package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SharedLook;
import org.leaderdesk.domain.member.PersonalText;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where two desks disagreed, or the platform did not take an edit, as people are told of it.
 *
 * @param number what it is settled by
 * @param kind the kind of row, as the protocol calls it
 * @param id the row, as the protocol calls it
 * @param about what the row is called; blank where it is gone
 * @param field the field; blank where the whole edit was not taken
 * @param code why: the platform's code, or {@code deleted}
 * @param versions what each side says, field by field
 * @param pieces of a line of which more was handed out than ordered; empty for any other
 * @param names what the rows are called that values name, by their ids; blank for one that is not
 *     here
 * @param readable whether the keys of whoever looks open it
 * @param masked whether something of it is the leader's to see and was left out
 * @param swappable whether the version that does not stand can be put in the other's place
 * @param at when it came
 */
public record Disagreement(
        long number,
        String kind,
        String id,
        PersonalText about,
        String field,
        String code,
        List<Version> versions,
        Optional<Pieces> pieces,
        Map<String, PersonalText> names,
        boolean readable,
        boolean masked,
        boolean swappable,
        Instant at) {

    /** Which version stands in the book now. */
    public enum Stands {
        MINE,
        THEIRS,
        /** It was changed again since. */
        NEITHER
    }

    /**
     * What became of a line that several desks handed out.
     *
     * @param ordered pieces, less what was refunded or cancelled
     * @param handed at all desks together, less what was taken back
     */
    public record Pieces(int ordered, int handed) {}

    /**
     * What the two sides say of one field: texts, whole numbers, and lists and maps of such.
     *
     * @param mine what was typed on this desk; empty where it is nothing, or left out
     * @param theirs what the other side says
     * @param masked whether both are left out because they are the leader's to see
     */
    public record Version(
            String field,
            Optional<Object> mine,
            Optional<Object> theirs,
            Stands stands,
            boolean masked) {

        private Version shown(String t) {
            return SharedLook.isContact(t, field)
                    ? new Version(field, Optional.empty(), Optional.empty(), stands, true)
                    : this;
        }

        @Override
        public String toString() {
            return "Version[" + field + " " + stands + "]";
        }
    }

    /** The same without what is the leader's to see. */
    Disagreement withoutContacts() {
        List<Version> shown = versions.stream().map(each -> each.shown(kind)).toList();
        return new Disagreement(
                number,
                kind,
                id,
                about,
                field,
                code,
                shown,
                pieces,
                names,
                readable,
                shown.stream().anyMatch(Version::masked),
                swappable,
                at);
    }

    /**
     * What the row of an id is called; empty where no value names it, blank where it is not here.
     */
    public Optional<PersonalText> named(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** Whether the platform refused an edit, where otherwise both sides wrote one. */
    public boolean isRejection() {
        return field.isEmpty();
    }

    @Override
    public String toString() {
        return "Disagreement[" + number + " " + kind + " " + field + " " + code + "]";
    }
}

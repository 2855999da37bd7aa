package org.leaderdesk.ui.members;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.ui.fx.Workplace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which class every member is in; read for the leader alone, one reading at a time. */
final class ClassesModel {

    private final Workplace workplace;
    private final SegmentMembers segments;
    private final ReadOnlyObjectWrapper<@Nullable Classes> classes = new ReadOnlyObjectWrapper<>();
    private boolean reading;
    private boolean again;

    ClassesModel(Workplace workplace) {
        this.workplace = workplace;
        segments = new SegmentMembers(workplace.session());
    }

    /**
     * The members of a day, to be looked up one by one.
     *
     * @param risks those who may be lost
     * @param newcomers those in their first seven days
     */
    record Classes(Members members, Map<UUID, AtRisk> risks, Map<UUID, Newcomer> newcomers) {

        static Classes of(Members members) {
            Map<UUID, AtRisk> risks = new HashMap<>();
            members.atRisk().forEach(each -> risks.put(each.member(), each));
            Map<UUID, Newcomer> newcomers = new HashMap<>();
            members.newcomers().forEach(each -> newcomers.put(each.member(), each));
            return new Classes(members, risks, newcomers);
        }

        Optional<Person> person(UUID id) {
            return Optional.ofNullable(members.people().get(id));
        }

        Optional<AtRisk> risk(UUID id) {
            return Optional.ofNullable(risks.get(id));
        }

        Optional<Newcomer> newcomer(UUID id) {
            return Optional.ofNullable(newcomers.get(id));
        }
    }

    /** Null until they were read. */
    ReadOnlyObjectProperty<@Nullable Classes> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** What tells classes, with what it learned. */
    SegmentMembers segments() {
        return segments;
    }

    /** Reads them again; asked meanwhile, once more after that. */
    void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        workplace
                .background()
                .run(
                        () -> Classes.of(segments.run()),
                        classes::set,
                        workplace.notices()::refused,
                        this::read);
    }

    private void read() {
        reading = false;
        if (again) {
            again = false;
            refresh();
        }
    }
}

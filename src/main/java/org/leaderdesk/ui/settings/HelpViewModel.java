package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.leader.ReadAgreement;
import org.leaderdesk.desk.leader.SupportHotline;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Whom to call when something goes wrong, the package for support, and what was accepted. */
final class HelpViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<Hotline> hotline =
            new ReadOnlyObjectWrapper<>(Hotline.NONE);
    private final ReadOnlyObjectWrapper<Optional<Agreement.Accepted>> accepted =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    HelpViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ReadOnlyObjectProperty<Hotline> hotlineProperty() {
        return hotline.getReadOnlyProperty();
    }

    /** What whoever is signed in accepted. */
    ReadOnlyObjectProperty<Optional<Agreement.Accepted>> acceptedProperty() {
        return accepted.getReadOnlyProperty();
    }

    void refresh() {
        workplace
                .background()
                .run(() -> new ReadAgreement(workplace.session()).own().accepted(), accepted::set);
        workplace.background().run(new SupportHotline(workplace.session())::read, hotline::set);
    }

    /** Writes what was typed, and takes it back with the notice's undo. */
    void save(String name, String phone, String hours, Consumer<Refused> refused) {
        Hotline was = hotline.get();
        workplace
                .background()
                .run(
                        () -> written(Hotline.typed(name, phone, hours)),
                        now -> {
                            kept(now);
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("settings.hotline-saved"),
                                            () -> undo(was));
                        },
                        refused);
    }

    private void undo(Hotline was) {
        workplace.background().run(() -> written(was), this::kept);
    }

    private Hotline written(Hotline wanted) {
        new SupportHotline(workplace.session()).write(wanted);
        return wanted;
    }

    private void kept(Hotline now) {
        hotline.set(now);
        workplace.appearance().hotlineChanged();
    }

    void pack(Path file) {
        workplace
                .background()
                .run(
                        () -> workplace.diagnostics().get().run(file, true),
                        bytes ->
                                workplace
                                        .notices()
                                        .done(workplace.text("settings.packed", file.toString())));
    }
}

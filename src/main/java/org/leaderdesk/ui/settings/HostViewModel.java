package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.sync.Hosting.Serving;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.function.Consumer;

/** This computer as the shop's host, the code by which one more pairs, and those that did. */
final class HostViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<Optional<Serving>> host =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    HostViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Empty while this computer is no host. */
    ReadOnlyObjectProperty<Optional<Serving>> hostProperty() {
        return host.getReadOnlyProperty();
    }

    void refresh() {
        workplace
                .background()
                .run(() -> workplace.hosting().serving(workplace.session()), host::set);
    }

    void begin(Consumer<Refused> refused) {
        workplace
                .sync()
                .enrol(
                        () -> workplace.hosting().begin(workplace.session()),
                        this::refresh,
                        refused);
    }

    void end(Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            workplace.hosting().end(workplace.session());
                            return true;
                        },
                        ended -> {
                            refresh();
                            workplace.sync().refresh();
                        },
                        refused);
    }

    /** Makes the code that counts from now on, for a computer of this role. */
    void code(Role role, Consumer<String> made, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> workplace.hosting().code(workplace.session(), role),
                        code -> code.ifPresent(made),
                        refused);
    }

    void takeOff(String device, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            workplace.hosting().takeOff(workplace.session(), device);
                            return true;
                        },
                        done -> refresh(),
                        refused);
    }
}

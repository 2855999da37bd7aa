package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.sync.HostPlatform.Running;
import org.leaderdesk.desk.sync.Hosting;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** This computer as the shop's host, and the code by which one more computer pairs. */
final class HostViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<Optional<Host>> host =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    HostViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * A host that serves.
     *
     * @param addresses what to type at the other computer, the computer's name first
     */
    record Host(List<String> addresses) {

        static Host of(Running running) {
            return new Host(
                    running.names().stream()
                            .map(
                                    each ->
                                            running.port() == Hosting.PORT
                                                    ? each
                                                    : each + ":" + running.port())
                            .toList());
        }
    }

    /** Empty while this computer is no host. */
    ReadOnlyObjectProperty<Optional<Host>> hostProperty() {
        return host.getReadOnlyProperty();
    }

    void refresh() {
        workplace.background().run(() -> workplace.hosting().running().map(Host::of), host::set);
    }

    void begin(Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            workplace.hosting().begin(workplace.session());
                            return workplace.hosting().running().map(Host::of);
                        },
                        begun -> {
                            host.set(begun);
                            workplace.sync().enrolled();
                        },
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
                            host.set(Optional.empty());
                            workplace.sync().refresh();
                        },
                        refused);
    }

    /** Makes the code that counts from now on, for a computer of this role. */
    void code(Role role, Consumer<String> made) {
        workplace
                .background()
                .run(
                        () -> workplace.hosting().running().map(each -> each.code(role)),
                        code -> code.ifPresent(made));
    }
}

package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;

/** This computer's printers, and the one that lists go to. */
final class PrintersViewModel {

    private final Workplace workplace;
    private final PrintList printing;
    private final ReadOnlyObjectWrapper<Seen> seen =
            new ReadOnlyObjectWrapper<>(new Seen(List.of(), Optional.empty(), false));

    /**
     * What is known of the printers.
     *
     * @param printers by the system's names, its default first
     * @param chosen the one chosen here; empty for the system's default
     * @param read whether the system was asked yet
     */
    record Seen(List<String> printers, Optional<String> chosen, boolean read) {

        /** A printer was chosen that the system no longer has. */
        Optional<String> gone() {
            return chosen.filter(name -> !printers.contains(name));
        }
    }

    PrintersViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.printing = workplace.printing().get();
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    void refresh() {
        workplace
                .background()
                .run(
                        () -> new Seen(printing.printers(), printing.chosenPrinter(), true),
                        seen::set);
    }

    void choose(Optional<String> printer) {
        workplace
                .background()
                .run(
                        () -> {
                            printing.choosePrinter(printer);
                            return true;
                        },
                        chosen -> refresh());
    }

    void testPage() {
        workplace
                .background()
                .run(
                        () -> {
                            printing.testPage("default", workplace.texts().locale());
                            return true;
                        },
                        printed ->
                                workplace.notices().done(workplace.text("settings.test-printed")));
    }
}

package org.leaderdesk.ui.counter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.desk.pickup.ListHandovers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.counter.CounterKey.Act;
import org.leaderdesk.ui.counter.CounterState.Done;
import org.leaderdesk.ui.counter.CounterState.Idle;
import org.leaderdesk.ui.counter.CounterState.Matches;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.counter.CounterState.Undoing;
import org.leaderdesk.ui.counter.Say.Tone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The counter, key by key: what each key does in each state. */
final class CounterViewModel implements AutoCloseable {

    private final CounterDesk desk;
    private final Parts parts;
    private final CounterWords words;
    private final TypedKeys typing = new TypedKeys(this);
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CounterState> state =
            new ReadOnlyObjectWrapper<>(new Idle());
    private final ReadOnlyObjectWrapper<Say> say = new ReadOnlyObjectWrapper<>(Say.NOTHING);
    private final ReadOnlyObjectWrapper<Counter.@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<PickupRound>> rounds =
            new ReadOnlyObjectWrapper<>(List.of());
    private final KeyQueue queue;
    private boolean leaving;

    /**
     * What the counter stands on.
     *
     * @param unexpected told what nobody foresaw
     * @param beep sounds once for a sentence of this tone
     * @param leave goes back to where the person came from
     */
    record Parts(
            KeyQueue.Aside aside,
            Consumer<Throwable> unexpected,
            Consumer<Tone> beep,
            Runnable leave) {}

    CounterViewModel(CounterDesk desk, CounterWords words, Parts parts) {
        this.desk = desk;
        this.words = words;
        this.parts = parts;
        this.queue = new KeyQueue(parts.aside(), this::press, this::failed);
    }

    /** What is in the box. */
    ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CounterState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Say> sayProperty() {
        return say.getReadOnlyProperty();
    }

    /** How far the round is; null while none is open. */
    ReadOnlyObjectProperty<Counter.@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Rounds to choose from. */
    ReadOnlyObjectProperty<List<PickupRound>> roundsProperty() {
        return rounds.getReadOnlyProperty();
    }

    CounterState state() {
        return state.get();
    }

    CounterWords words() {
        return words;
    }

    String typed() {
        return typed.get();
    }

    /**
     * Goes to a round, or looks again what is open; what lies on the counter stays in its round.
     */
    void open(Optional<UUID> round) {
        run(
                () -> desk.open(round),
                opened -> {
                    Counter.Progress was = progress.get();
                    rounds.set(opened.rounds());
                    progress.set(opened.progress().orElse(null));
                    if (was != null
                            && !opened.progress()
                                    .map(now -> now.round().id())
                                    .equals(Optional.of(was.round().id()))) {
                        next();
                    }
                });
    }

    /** One key. */
    void press(CounterKey key) {
        if (queue.keeps(key)) {
            return;
        }
        if (progress.get() == null && key != Act.ESCAPE) {
            return;
        }
        boolean wasLeaving = leaving;
        leaving = false;
        switch (key) {
            case CounterKey.Text text
                    when text.typed().codePointCount(0, text.typed().length()) > 1 ->
                    text.typed()
                            .codePoints()
                            .mapToObj(Character::toString)
                            .forEach(sign -> press(new CounterKey.Text(sign)));
            case CounterKey.Text text -> text.typed().codePoints().forEach(typing::sign);
            case CounterKey.Function function -> function(function.number());
            case Act act -> act(act, wasLeaving);
        }
    }

    private void act(Act act, boolean wasLeaving) {
        switch (act) {
            case ENTER -> enter();
            case ESCAPE -> escape(wasLeaving);
            case BACK -> typed.set(typed().substring(0, Math.max(0, typed().length() - 1)));
            case UP -> move(-1);
            case DOWN -> move(1);
            case UNDO -> {
                Optional<Handover> emptied =
                        state() instanceof Serving serving
                                ? serving.basket().emptied()
                                : Optional.empty();
                run(() -> desk.last(emptied), this::askWhy);
            }
            case TOGETHER -> together();
        }
    }

    private void function(int number) {
        switch (state()) {
            case Matches matches -> choose(matches, number - 1);
            case Serving serving ->
                    serving.basket()
                            .line(number)
                            .ifPresentOrElse(
                                    line -> serve(serving, serving.basket().toggled(line)),
                                    () -> tell(Tone.UNKNOWN, words.noSuchLine(number)));
            case Done done when done.asksMarketing() && number <= 2 -> answer(done, number == 1);
            case Undoing undoing -> typing.reason(undoing, number);
            case Done _, Idle _ -> {}
        }
    }

    private void enter() {
        String text = typed().strip();
        switch (state()) {
            case Undoing undoing -> typing.why(undoing, text);
            case Serving serving when text.isEmpty() ->
                    hand(serving, serving.basket().wanted(), serving.asking());
            case Serving serving when text.startsWith(".") -> typing.tick(serving, text);
            case Matches matches when text.isEmpty() -> choose(matches, matches.chosen());
            case Matches matches when isPlace(text, matches) ->
                    choose(matches, Integer.parseInt(text) - 1);
            case Idle _, Done _, Serving _, Matches _ -> {
                if (!text.isEmpty()) {
                    search(text);
                }
            }
        }
    }

    private static boolean isPlace(String text, Matches matches) {
        return text.matches("\\d{1,2}") && Integer.parseInt(text) <= matches.here().size();
    }

    private void escape(boolean wasLeaving) {
        if (!typed().isEmpty()) {
            typed.set("");
        } else if (state() instanceof Undoing undoing) {
            show(undoing.before());
            tell(Tone.QUIET, "");
        } else if (state() instanceof Idle && say.get().equals(Say.NOTHING)
                || wasLeaving
                || progress.get() == null) {
            leave(wasLeaving);
        } else {
            next();
        }
    }

    private void leave(boolean again) {
        if (again || progress.get() == null) {
            parts.leave().run();
        } else {
            leaving = true;
            tell(Tone.QUIET, words.escapeAgain());
        }
    }

    /** The next person: nobody is served, nothing is typed. */
    private void next() {
        typed.set("");
        show(new Idle());
        say.set(Say.NOTHING);
    }

    private void move(int by) {
        if (state() instanceof Matches matches && !matches.here().isEmpty()) {
            int last = matches.here().size() - 1;
            show(matches.at(Math.clamp(matches.chosen() + by, 0, last)));
        }
    }

    private void search(String text) {
        Basket kept =
                state() instanceof Serving serving && serving.adding()
                        ? serving.basket()
                        : state() instanceof Matches matches ? matches.kept() : Basket.EMPTY;
        typed.set("");
        run(
                () -> desk.find(text),
                found -> {
                    progress.set(found.progress());
                    found.only()
                            .ifPresentOrElse(
                                    customer -> lay(kept, customer), () -> list(kept, text, found));
                });
    }

    private void list(Basket kept, String text, CounterDesk.Found found) {
        List<CounterBag> here = found.found().here();
        if (here.isEmpty() && found.found().elsewhere().isEmpty()) {
            show(kept.isEmpty() ? new Idle() : new Serving(kept, true, false));
        } else {
            show(new Matches(here, found.found().elsewhere(), -1, kept));
        }
        tell(here.isEmpty() ? Tone.UNKNOWN : Tone.QUIET, words.found(text, found));
    }

    private void lay(Basket kept, Customer customer) {
        Basket basket = kept.with(customer);
        show(Serving.of(basket));
        Optional<String> empty = words.nothingToHand(customer);
        tell(empty.isPresent() ? Tone.UNKNOWN : Tone.QUIET, empty.orElse(""));
    }

    private void choose(Matches matches, int place) {
        if (place < 0 || place >= matches.here().size()) {
            tell(Tone.UNKNOWN, words.choose(matches));
            return;
        }
        typed.set("");
        UUID owner = matches.here().get(place).bag().ownerId();
        run(
                () -> desk.join(matches.kept(), List.of(owner)),
                basket -> {
                    if (basket.isEmpty()) {
                        next();
                    } else {
                        lay(basket, basket.customers().getLast());
                    }
                });
    }

    private void together() {
        if (state() instanceof Serving serving && !serving.basket().companions().isEmpty()) {
            run(
                    () -> desk.join(serving.basket(), serving.basket().companions()),
                    basket -> {
                        show(Serving.of(basket));
                        tell(Tone.QUIET, "");
                    });
        }
    }

    /**
     * Hands over what lies there.
     *
     * @param asked whether the customer was asked about what is in doubt
     */
    void hand(Serving serving, Map<LineId, Integer> pieces, boolean asked) {
        if (pieces.isEmpty()) {
            tell(Tone.UNKNOWN, words.nothingLeft(serving.basket()));
            return;
        }
        queue.run(
                () -> desk.hand(serving.basket(), pieces, asked),
                this::handed,
                refused -> refused(serving, refused));
    }

    private void handed(CounterDesk.Handed handed) {
        Basket basket = handed.basket();
        int pieces = handed.handover().lines().stream().mapToInt(each -> each.quantity()).sum();
        Customer first = basket.customers().getFirst();
        boolean ask =
                basket.customers().size() == 1
                        && basket.collectedBy() == CollectedBy.SELF
                        && first.asksMarketing();
        progress.set(handed.progress());
        typed.set("");
        show(new Done(basket, pieces, ask));
        int left = basket.openPieces();
        tell(left == 0 ? Tone.DONE : Tone.PARTIAL, words.handed(basket, pieces));
    }

    /** What lies there is looked at again: somebody else may have handed it over meanwhile. */
    private void refused(Serving serving, Refused refused) {
        boolean asks =
                refused.code() == RefusalCode.REFUND_ASKS
                        || refused.code() == RefusalCode.MISSING_ASKS;
        String why = words.refused(refused);
        run(
                () -> desk.join(serving.basket(), serving.basket().owners()),
                basket -> {
                    show(new Serving(basket, false, asks));
                    tell(asks ? Tone.PARTIAL : Tone.UNKNOWN, why);
                    run(desk::progress, progress::set);
                });
    }

    private void askWhy(Optional<ListHandovers.Entry> last) {
        if (last.isEmpty()) {
            tell(Tone.UNKNOWN, words.nothingToUndo());
            return;
        }
        typed.set("");
        CounterState before = state() instanceof Undoing undoing ? undoing.before() : state();
        show(new Undoing(last.get(), before));
        tell(Tone.QUIET, "");
    }

    void undo(Undoing undoing, String reason) {
        typed.set("");
        run(
                () -> desk.undo(undoing.last().handover().id(), reason),
                now -> {
                    progress.set(now);
                    show(new Idle());
                    tell(Tone.DONE, words.undone(undoing.last()));
                });
    }

    private void answer(Done done, boolean granted) {
        UUID member = done.basket().owners().getFirst();
        run(
                () -> desk.consent(member, granted),
                consent -> {
                    show(new Done(done.basket(), done.pieces(), false));
                    tell(Tone.QUIET, words.consented(granted));
                });
    }

    void serve(Serving serving, Basket basket) {
        show(new Serving(basket, serving.adding(), false));
        tell(Tone.QUIET, "");
    }

    void show(CounterState next) {
        state.set(next);
    }

    void type(String text) {
        typed.set(text);
    }

    void tell(Tone tone, String text) {
        say.set(text.isEmpty() ? Say.NOTHING : new Say(tone, text));
        parts.beep().accept(tone);
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        queue.run(work, done, refused -> tell(Tone.UNKNOWN, words.refused(refused)));
    }

    private void failed(Throwable thrown) {
        tell(Tone.UNKNOWN, words.failed());
        parts.unexpected().accept(thrown);
    }

    @Override
    public void close() {
        queue.clear();
        next();
        desk.close();
    }
}

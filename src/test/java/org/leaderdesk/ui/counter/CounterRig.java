package org.leaderdesk.ui.counter;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.counter.CounterKey.Act;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.fx.Texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A counter without a window: work beside the FX thread is done at once, or when it is let. */
final class CounterRig implements AutoCloseable {

    private final CounterViewModel model;
    private final List<Say.Tone> beeps = new ArrayList<>();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private int left;
    private int runs;

    CounterRig(ImportDesk desk, UUID... known) {
        Texts texts = new Texts(Messages.of(Locale.SIMPLIFIED_CHINESE), DeskFixture.CHINA);
        model =
                new CounterViewModel(
                        new CounterDesk(desk.session(), typed -> List.of(known)),
                        new CounterWords(texts),
                        new CounterViewModel.Parts(
                                this::run,
                                thrown -> {
                                    throw new AssertionError(thrown);
                                },
                                beeps::add,
                                () -> left++));
        model.open(Optional.empty());
    }

    private <T> Object run(Callable<T> work, Consumer<T> done, Consumer<Refused> refused) {
        runs++;
        Runnable all =
                () -> {
                    T result;
                    try {
                        result = work.call();
                    } catch (Refused e) {
                        refused.accept(e);
                        return;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                    done.accept(result);
                };
        if (holding) {
            held.add(all);
        } else {
            all.run();
        }
        return all;
    }

    /** From now on work takes its time. */
    void hold() {
        holding = true;
    }

    /** What took its time is done. */
    void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    CounterRig type(String text) {
        model.press(CounterKey.Text.of(text));
        return this;
    }

    CounterRig enter() {
        model.press(Act.ENTER);
        return this;
    }

    CounterRig press(CounterKey key) {
        model.press(key);
        return this;
    }

    CounterRig f(int number) {
        model.press(new CounterKey.Function(number));
        return this;
    }

    CounterState state() {
        return model.state();
    }

    Basket basket() {
        return ((Serving) model.state()).basket();
    }

    String says() {
        return model.sayProperty().get().text();
    }

    String typed() {
        return model.typed();
    }

    int collected() {
        var progress = model.progressProperty().get();
        return progress == null ? -1 : progress.collected();
    }

    Say.Tone lastBeep() {
        return beeps.getLast();
    }

    int left() {
        return left;
    }

    /** How often something was run beside the FX thread. */
    int runs() {
        return runs;
    }

    CounterViewModel model() {
        return model;
    }

    @Override
    public void close() {
        model.close();
    }
}

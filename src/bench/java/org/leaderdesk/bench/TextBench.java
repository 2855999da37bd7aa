package org.leaderdesk.bench;

import org.leaderdesk.i18n.Messages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.util.Locale;

/** How long one text takes: a screen asks for some hundred of them. The pattern for the others. */
@State(Scope.Benchmark)
public class TextBench {
    private final Messages messages = Messages.of(Locale.SIMPLIFIED_CHINESE);

    /** A text without arguments. */
    @Benchmark
    public String text() {
        return messages.text("app.name");
    }

    /** Runs this benchmark alone, with JMH's own arguments where given. */
    public static void main(String[] args) throws Exception {
        new Runner(
                        new OptionsBuilder()
                                .parent(new org.openjdk.jmh.runner.options.CommandLineOptions(args))
                                .include(TextBench.class.getName())
                                .forks(1)
                                .warmupIterations(2)
                                .measurementIterations(3)
                                .build())
                .run();
    }
}

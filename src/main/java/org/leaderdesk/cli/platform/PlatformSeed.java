package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;
import org.leaderdesk.cli.ProgressLine;
import org.leaderdesk.platform.Seed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fills a leader with made-up orders, by the way a selling tool's come in. */
@Command
final class PlatformSeed extends PlatformCommand {

    @Mixin private OfLeader leader = new OfLeader();

    @Option(names = "--orders", paramLabel = "N", descriptionKey = "cli.option.platform-orders")
    private int orders = 1_000;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.option.platform-seed")
    private long seed = 20_261_122;

    PlatformSeed(Desk desk) {
        super(desk);
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    long begun = System.nanoTime();
                    try (ProgressLine progress = console().progress(json())) {
                        new Seed(platform, leader.id(), seed)
                                .run(
                                        orders,
                                        desk().clock().millis(),
                                        done ->
                                                progress.say(
                                                        () ->
                                                                console()
                                                                        .messages()
                                                                        .text(
                                                                                "cli.platform.seeding",
                                                                                done,
                                                                                orders)));
                    }
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    if (json()) {
                        Map<String, Object> object = new LinkedHashMap<>();
                        object.put("orders", orders);
                        object.put("millis", millis);
                        console().json(object);
                    } else {
                        console().say("cli.platform.seeded", orders, millis);
                    }
                    return DONE;
                });
    }
}

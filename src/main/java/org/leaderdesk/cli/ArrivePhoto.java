package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.domain.aftersales.Photo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.UUID;

/** The photos of what came off the truck (S106). */
@Command
final class ArrivePhoto extends RoundCommand {

    @Option(
            names = "--variant",
            required = true,
            paramLabel = "V",
            descriptionKey = "cli.option.variant-named")
    private String variant = "";

    @Option(names = "--delivery", paramLabel = "N", descriptionKey = "cli.option.delivery")
    private @Nullable Integer delivery;

    @Mixin private PhotoOptions photos = new PhotoOptions();

    ArrivePhoto(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    UUID round = round(session).id();
                    RecordArrival arrival = new RecordArrival(session);
                    Integer which = delivery;
                    Photo.Subject of =
                            new Photo.Subject.OfArrival(
                                    round,
                                    which == null ? arrival.show(round).delivery() : which,
                                    arrival.variant(variant));
                    PhotoOptions.tell(console(), json(), photos.run(session, of), session.zone());
                    return DONE;
                });
    }
}

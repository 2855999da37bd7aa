package org.leaderdesk.cli;

import org.leaderdesk.domain.aftersales.Photo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The photos of an after-sales case. */
@Command
final class AfterSalesPhoto extends BookCommand {

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String complaint = "";

    @Mixin private PhotoOptions photos = new PhotoOptions();

    AfterSalesPhoto(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Photo.Subject of = new Photo.Subject.OfCase(Ids.parse(complaint));
        return writing(
                session -> {
                    PhotoOptions.tell(console(), json(), photos.run(session, of), session.zone());
                    return DONE;
                });
    }
}

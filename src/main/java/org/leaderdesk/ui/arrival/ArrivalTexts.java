package org.leaderdesk.ui.arrival;

import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Texts;

/** Words that several parts of the screen use. */
final class ArrivalTexts {

    private final Texts texts;

    ArrivalTexts(Texts texts) {
        this.texts = texts;
    }

    String zone(TemperatureZone zone) {
        return texts.text(Messages.CODE + zone.name());
    }
}

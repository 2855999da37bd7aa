package org.leaderdesk.ui.lists;

import javafx.scene.layout.VBox;

import org.leaderdesk.desk.pickup.RoundParts;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.function.Function;

/** What part of the round the list shows: only what the round has is offered. */
final class NarrowingBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ListsViewModel model;
    private final PartChoice<TemperatureZone> zone;
    private final PartChoice<String> point;
    private final PartChoice<String> building;
    private final PartChoice<String> subLeader;

    NarrowingBox(Workplace workplace, ListsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        zone =
                new PartChoice<>(
                        "lists-zone",
                        workplace.text("lists.zone"),
                        workplace.text("lists.part-all"),
                        this::zoneName,
                        chosen -> narrow(was -> was.toZone(chosen)));
        point = words("lists-point", "lists.point", chosen -> was -> was.toPoint(chosen));
        building =
                words("lists-building", "lists.building", chosen -> was -> was.toBuilding(chosen));
        subLeader =
                words(
                        "lists-sub-leader",
                        "lists.sub-leader",
                        chosen -> was -> was.toSubLeader(chosen));
        getChildren().addAll(zone, point, building, subLeader);
        model.narrowingProperty().subscribe(narrowing -> show());
        model.partsProperty().subscribe(parts -> show());
    }

    private PartChoice<String> words(
            String id,
            String key,
            Function<Optional<String>, Function<Narrowing, Narrowing>> narrowed) {
        return new PartChoice<>(
                id,
                workplace.texts().text(key),
                workplace.text("lists.part-all"),
                part -> part,
                chosen -> narrow(narrowed.apply(chosen)));
    }

    private void narrow(Function<Narrowing, Narrowing> change) {
        model.narrow(change.apply(model.narrowingProperty().get()));
    }

    private void show() {
        RoundParts parts = model.partsProperty().get();
        Narrowing now = model.narrowingProperty().get();
        zone.offer(parts.zones(), now.zone());
        point.offer(parts.pickupPoints(), now.pickupPoint());
        building.offer(parts.buildings(), now.building());
        subLeader.offer(parts.subLeaders(), now.subLeader());
    }

    private String zoneName(TemperatureZone each) {
        return workplace.text(
                switch (each) {
                    case FROZEN -> "lists.zone-frozen";
                    case CHILLED -> "lists.zone-chilled";
                    case AMBIENT -> "lists.zone-ambient";
                });
    }
}

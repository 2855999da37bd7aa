package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.BuildingNumber;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.Optional;

/**
 * What part of a round a list shows. An empty part does not narrow.
 *
 * @param pickupPoint the pickup point's name
 * @param building 楼号 as people write it: "21", "21栋", or with its estate "阳光花园 21"
 * @param subLeader who sold it for the leader
 * @param zone how it must be kept
 * @param arrivedOnly only goods of which some came
 */
public record Narrowing(
        Optional<String> pickupPoint,
        Optional<String> building,
        Optional<String> subLeader,
        Optional<TemperatureZone> zone,
        boolean arrivedOnly) {

    public static final Narrowing NONE =
            new Narrowing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same for another pickup point. */
    public Narrowing toPoint(Optional<String> other) {
        return new Narrowing(other, building, subLeader, zone, arrivedOnly);
    }

    /** The same for another building. */
    public Narrowing toBuilding(Optional<String> other) {
        return new Narrowing(pickupPoint, other, subLeader, zone, arrivedOnly);
    }

    /** The same for another sub-leader. */
    public Narrowing toSubLeader(Optional<String> other) {
        return new Narrowing(pickupPoint, building, other, zone, arrivedOnly);
    }

    /** The same for another zone. */
    public Narrowing toZone(Optional<TemperatureZone> other) {
        return new Narrowing(pickupPoint, building, subLeader, other, arrivedOnly);
    }

    /** Whether the goods came or not. */
    public Narrowing(
            Optional<String> pickupPoint,
            Optional<String> building,
            Optional<String> subLeader,
            Optional<TemperatureZone> zone) {
        this(pickupPoint, building, subLeader, zone, false);
    }

    /** Whether it is of some people, and not of some goods. */
    public boolean isOfPeople() {
        return pickupPoint.isPresent() || building.isPresent() || subLeader.isPresent();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** One text per narrowing, to tell one series of list versions from another. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        pickupPoint.ifPresent(point -> text.append("point=").append(point.strip()).append(';'));
        building.ifPresent(each -> text.append("building=").append(each.strip()).append(';'));
        subLeader.ifPresent(each -> text.append("sub-leader=").append(each).append(';'));
        zone.ifPresent(each -> text.append("zone=").append(each).append(';'));
        if (arrivedOnly) {
            text.append("arrived;");
        }
        return text.toString();
    }

    /**
     * The bags with the lines that are left; a bag with none is left out. Whether goods came no
     * line knows: who reads the round leaves those out.
     */
    public List<Bag> apply(List<Bag> bags) {
        if (isNone()) {
            return bags;
        }
        return bags.stream()
                .filter(this::isInBuilding)
                .map(this::narrowed)
                .filter(bag -> !bag.lines().isEmpty())
                .toList();
    }

    private Bag narrowed(Bag bag) {
        List<BagLine> lines = bag.lines().stream().filter(this::keeps).toList();
        return bag.with(lines);
    }

    private boolean isInBuilding(Bag bag) {
        return building.isEmpty()
                || BuildingNumber.isSame(bag.estate(), bag.building(), building.get());
    }

    private boolean keeps(BagLine line) {
        return (pickupPoint.isEmpty() || pickupPoint.get().strip().equals(line.pickupPoint()))
                && (subLeader.isEmpty() || subLeader.equals(line.subLeader()))
                && (zone.isEmpty() || zone.get() == line.zone());
    }
}

package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The leaders and the regions they belong to: who is added, who moves, and who is told of it. Any
 * thread may ask. What is not taken is a {@link Denied}; where the database fails, {@link
 * StoreFailure}.
 */
public final class Regions {

    private static final String LEADER = "LEADER";
    private static final String REGION = "REGION";

    private final Store store;
    private final Sealer sealer;
    private final SetClock clock;
    private final SecureRandom random;
    private final News news;

    Regions(Store store, Sealer sealer, SetClock clock, SecureRandom random, News news) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
        this.random = random;
        this.news = news;
    }

    /** Adds a leader and returns their id. */
    public String addLeader(String name, Optional<String> region) {
        String leader = addFeed(Base64Url.newId(random), name, LEADER, Optional.empty());
        region.ifPresent(of -> join(leader, membership -> membership.begin(leader, of)));
        return leader;
    }

    /**
     * A leader belongs to another region from a day on; what was earned before stays where it was
     * earned.
     *
     * @param since today or later
     * @throws Denied where there is no such leader or region, or the day is over
     */
    public void moveLeader(String leader, String region, LocalDate since) {
        if (since.isBefore(clock.today())) {
            throw Denied.of(Code.BAD_REQUEST, "a leader moves today or later");
        }
        join(leader, membership -> membership.move(leader, region, since));
    }

    private void join(String leader, Consumer<Membership> how) {
        Set<String> told =
                store.write(
                        tx -> {
                            if (Feed.locked(tx, leader).isRegion()) {
                                throw Denied.of(Code.BAD_REQUEST, leader + " is no leader");
                            }
                            how.accept(new Membership(tx));
                            Set<String> all =
                                    new Directory(tx, sealer, clock.millis()).tellOfLeader(leader);
                            // What was said while it concerned nobody is said again.
                            tx.update("DELETE FROM passed_on WHERE feed = ?", leader);
                            return all;
                        });
        told.forEach(news::tell);
        passOn(leader);
    }

    /** Tells other feeds what one has to say to them, and theirs in turn nothing. */
    void passOn(String feed) {
        List<String> told = store.write(tx -> new PassingOn(tx, sealer, clock.millis()).run(feed));
        told.forEach(news::tell);
    }

    /**
     * The one leader of a shop whose own computer is the platform, added where they are not there.
     *
     * @param owner as the leader's book has it
     * @return their id here
     */
    public String hostLeader(UUID owner, String name) {
        String id = Base64Url.id(owner);
        if (!store.read(tx -> Feed.isThere(tx, id))) {
            String _ = addFeed(id, name, LEADER, Optional.empty());
        }
        return id;
    }

    /**
     * Adds a region and returns its id.
     *
     * @param parent the region it lies in; empty for one that lies in none
     */
    public String addRegion(String name, Optional<String> parent) {
        String region = addFeed(Base64Url.newId(random), name, REGION, parent);
        List<String> told =
                store.write(tx -> new Directory(tx, sealer, clock.millis()).tellOfArea(region));
        told.forEach(news::tell);
        return region;
    }

    private String addFeed(String id, String name, String kind, Optional<String> parent) {
        return store.write(
                tx -> {
                    parent.ifPresent(
                            of -> {
                                if (!Feed.of(tx, of).isRegion()) {
                                    throw Denied.of(Code.BAD_REQUEST, of + " is no region");
                                }
                            });
                    tx.update(
                            "INSERT INTO feed (id, kind, name, region, head, forgotten, made_at)"
                                    + " VALUES (?, ?, ?, ?, 0, 0, ?)",
                            id,
                            kind,
                            name,
                            parent.orElse(null),
                            clock.millis());
                    return id;
                });
    }
}

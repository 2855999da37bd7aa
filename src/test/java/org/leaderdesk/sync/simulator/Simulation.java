package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SeededRandom;
import org.leaderdesk.fixture.SettableClock;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.sync.ProtocolKinds;
import org.leaderdesk.sync.RowDigest;
import org.leaderdesk.sync.Settling;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.sync.fault.BookFiles;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Digest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Desks, a platform and a bad network, driven by one seed: every step is an edit, a run that may
 * fail anywhere, or a restart. At the end everything is healed and the invariants of the sync are
 * checked.
 */
final class Simulation implements AutoCloseable {

    private static final double FAULTS = 0.12;
    private static final int ROUNDS = 12;
    private static final List<String> OF_A_NEW_BOOK = List.of("user", "setting");
    private static final String DAY = "2026-11-20";
    private static final int SKEW_MINUTES = 2 * 24 * 60;

    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Path folder;
    private final Store store;
    private final String leader;
    private final List<SimDesk> desks = new ArrayList<>();
    private final Map<String, String> replacedKnowingly = new HashMap<>();
    private final Map<String, String> writtenAbout = new HashMap<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> secretsOfErased = new HashSet<>();
    private final PlantedBug bug;
    private Platform platform;
    private int step;

    /** One desk with its book, session and way to the platform. */
    private static final class SimDesk {
        final DeskFixture fixture;
        final FaultyRemote remote;
        final TypedFields typed;
        Session session;

        SimDesk(DeskFixture fixture, FaultyRemote remote, TypedFields typed) {
            this.fixture = fixture;
            this.remote = remote;
            this.typed = typed;
            this.session = fixture.signIn("");
        }
    }

    Simulation(Path folder, long seed, int desks) {
        this(folder, seed, desks, PlantedBug.NONE);
    }

    /**
     * @param bug one that the first desk has, or its way to the platform
     */
    Simulation(Path folder, long seed, int desks, PlantedBug bug) {
        this.folder = folder;
        this.bug = bug;
        this.random = new Random(seed);
        this.store = Store.open("sqlite:" + folder.resolve("platform.db"));
        this.platform = started();
        this.leader = platform.regions().addLeader(DeskFixture.LEADER, Optional.empty());
        for (int i = 0; i < desks; i++) {
            this.desks.add(newDesk("desk" + i, i == 0 ? bug : PlantedBug.NONE));
        }
    }

    private Platform started() {
        return new Platform(
                store,
                new byte[32],
                new SettableClock(Instant.parse("2026-11-20T02:00:00Z")),
                new SeededRandom(random.nextLong()));
    }

    private SimDesk newDesk(String name, PlantedBug bug) {
        DeskFixture fixture = DeskFixture.in(folder, name, new SeededRandom(random.nextLong()));
        fixture.clock().forward(Duration.ofMinutes(random.nextInt(-SKEW_MINUTES, SKEW_MINUTES)));
        TypedFields typed = new TypedFields(ledger);
        FaultyRemote remote = new FaultyRemote(() -> platform, random, ledger, typed, bug);
        SimDesk desk = new SimDesk(fixture, remote, typed);
        enrol(desk);
        desk.remote.meanwhile(
                () -> {
                    step++; // what is typed stays unique
                    edit(desk);
                });
        return desk;
    }

    private void enrol(SimDesk desk) {
        String code = platform.devices().enrolCode(leader, DeviceRole.LEADER, List.of()).code();
        var _ =
                new EnrolDevice(desk.session)
                        .run(desk.remote, "https://localhost", Optional.empty(), code);
        write(desk, tx -> OF_A_NEW_BOOK.forEach(t -> isThere(desk, tx, t)));
    }

    /** Rows that a book is made with are its desk's word, as if they had been typed. */
    private static void isThere(SimDesk desk, Transaction tx, String t) {
        RawRows.ids(tx, t)
                .forEach(id -> desk.typed.typed(t, id, RawRows.find(tx, t, id).orElseThrow()));
    }

    private static void create(
            SimDesk desk, Transaction tx, String t, String id, Map<String, Object> fields) {
        RawRows.create(tx, t, id, fields);
        desk.typed.typed(t, id, fields);
    }

    private static void lay(
            SimDesk desk, Transaction tx, String t, String id, Map<String, Object> patch) {
        Settling.edit(tx, t, id, new HashMap<>(patch));
        desk.typed.typed(t, id, patch);
    }

    void run(int steps) {
        open(desks.getFirst());
        desks.forEach(each -> each.remote.faults(FAULTS));
        for (int i = 0; i < steps; i++) {
            step++;
            SimDesk desk = desks.get(random.nextInt(desks.size()));
            int dice = random.nextInt(100);
            if (dice < 55) {
                edit(desk);
            } else if (dice < 97) {
                sabotage(desk);
                boolean _ = sync(desk);
                sabotage(desk);
            } else {
                restart(desk, dice);
            }
        }
    }

    /** A shop that has something of everything, so that no step has nothing to do. */
    private void open(SimDesk desk) {
        makeMember(desk);
        makeOrder(desk);
        handOver(desk);
        arrive(desk);
        for (SimDesk each : desks) {
            boolean _ = sync(each);
        }
    }

    private void restart(SimDesk desk, int dice) {
        if (dice == 97) {
            desk.session.close();
            desk.session = desk.fixture.signIn("");
        } else if (dice == 98) {
            crash(desk);
        } else {
            // Set wrong, or right: an hour or two days, either way.
            desk.fixture
                    .clock()
                    .forward(Duration.ofMinutes(random.nextInt(-SKEW_MINUTES, SKEW_MINUTES)));
        }
    }

    /**
     * The process dies in the middle of a commit: what is left is what its files were just then.
     */
    private void crash(SimDesk desk) {
        Path left = folder.resolve("left" + step);
        assertThrows(
                Died.class,
                () ->
                        write(
                                desk,
                                tx -> {
                                    RawRows.create(
                                            tx,
                                            "estate",
                                            RawRows.text(tx.newId()),
                                            Map.of("name", "never there " + step));
                                    BookFiles.copy(desk.fixture.book(), left);
                                    throw new Died();
                                }));
        desk.session.close();
        BookFiles.copy(left, desk.fixture.book());
        BookFiles.remove(left);
        desk.session = desk.fixture.signIn("");
        boolean isThere =
                desk.session
                        .book()
                        .read(
                                desk.session.who(),
                                tx ->
                                        tx.places()
                                                .find(PlaceTable.Kind.ESTATE, "never there " + step)
                                                .isPresent());
        assertFalse(isThere, "half of a commit");
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void sabotage(SimDesk desk) {
        if (desk == desks.getFirst()) {
            bug.sql().forEach(each -> plant(desk, each));
        }
    }

    private void plant(SimDesk desk, String sql) {
        try {
            write(desk, tx -> RawRows.sabotage(tx, sql));
        } catch (RuntimeException e) {
            // No finding: a mistake that cannot be made proves nothing.
            throw new NotPlanted(e);
        }
    }

    private static final class NotPlanted extends Error {
        private static final long serialVersionUID = 1;

        NotPlanted(RuntimeException cause) {
            super("the mistake could not be planted", cause);
        }
    }

    private boolean sync(SimDesk desk) {
        try {
            var _ =
                    new SyncRun(
                                    desk.session.book(),
                                    desk.session.who(),
                                    desk.remote,
                                    desk.session.clock())
                            .run();
            return true;
        } catch (SyncTrouble e) {
            assertEquals(SyncTrouble.UNREACHABLE, e.code(), e.getMessage());
            return false;
        }
    }

    private void edit(SimDesk desk) {
        switch (random.nextInt(20)) {
            case 0 -> makeMember(desk);
            case 1, 2, 3 ->
                    change(desk, "member", random.nextBoolean() ? "remark" : "leader_remark");
            case 4 -> makeOrder(desk);
            case 5 -> change(desk, "order", random.nextBoolean() ? "remark" : "presence");
            case 6 -> handOver(desk);
            case 7 -> number(desk);
            case 8, 12, 13, 17 -> arrive(desk);
            case 9 -> change(desk, "product", "category");
            case 10 -> place(desk);
            case 14, 15 -> plan(desk);
            case 16 -> tick(desk);
            case 18 -> count(desk);
            case 19 -> watch(desk);
            default -> rare(desk);
        }
    }

    private void rare(SimDesk desk) {
        if (random.nextInt(6) == 0) {
            erase(desk);
        } else {
            refund(desk);
        }
    }

    private void makeMember(SimDesk desk) {
        // Few names, so that two desks meet the same person.
        String who = "p" + random.nextInt(6);
        write(
                desk,
                tx -> {
                    byte[] key = tx.members().key("phone:" + who);
                    if (tx.members().findByIdentity("phone:" + who).isEmpty()) {
                        Map<String, Object> fields = new LinkedHashMap<>();
                        fields.put("unsure", 0L);
                        fields.put("address_open", 0L);
                        fields.put("registered_at", 1_000L);
                        fields.put("name", "name of " + who);
                        fields.put("phone", "phone of " + who);
                        fields.put(
                                "identity_key",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(key));
                        create(desk, tx, "member", RawRows.text(tx.newId()), fields);
                    }
                });
    }

    private void makeOrder(SimDesk desk) {
        write(
                desk,
                tx -> {
                    String buy = one(desk, tx, "group_buy", () -> Map.of("title", "buy"));
                    String product =
                            one(
                                    desk,
                                    tx,
                                    "product",
                                    () ->
                                            Map.of(
                                                    "name", "goods " + random.nextInt(3),
                                                    "category", "",
                                                    "zone", "AMBIENT",
                                                    "zone_from", "GUESSED"));
                    String variant =
                            one(
                                    desk,
                                    tx,
                                    "variant",
                                    () -> Map.of("product_id", product, "text", ""));
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("group_buy_id", buy);
                    fields.put("order_number", "N" + random.nextInt(40));
                    fields.put("join_number", String.valueOf(step));
                    pick(tx, "member").ifPresent(each -> fields.put("member_id", each));
                    fields.put("state", "PAID");
                    fields.put("state_known", 1L);
                    fields.put("logistics", "PICKUP");
                    fields.put("presence", "PRESENT");
                    fields.put("refund_fen", 0L);
                    fields.put("settled_fen", 0L);
                    fields.put("freight_fen", 0L);
                    fields.put("discount_fen", 0L);
                    fields.put(
                            "lines",
                            new TreeMap<>(Map.of("1", line(variant, 3), "2", line(variant, 5))));
                    boolean known =
                            RawRows.ids(tx, "order").stream()
                                    .anyMatch(
                                            each ->
                                                    fields.get("order_number")
                                                            .equals(
                                                                    RawRows.find(tx, "order", each)
                                                                            .orElseThrow()
                                                                            .get("order_number")));
                    if (!known) {
                        create(desk, tx, "order", RawRows.text(tx.newId()), fields);
                    }
                });
    }

    private static Map<String, Object> line(String variant, long quantity) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("variant_id", variant);
        line.put("quantity", quantity);
        line.put("refunded", 0L);
        line.put("cancelled", 0L);
        return line;
    }

    private void refund(SimDesk desk) {
        write(
                desk,
                tx ->
                        pick(tx, "order")
                                .ifPresent(
                                        id -> {
                                            long fen =
                                                    (Long)
                                                            RawRows.find(tx, "order", id)
                                                                    .orElseThrow()
                                                                    .get("refund_fen");
                                            lay(
                                                    desk,
                                                    tx,
                                                    "order",
                                                    id,
                                                    Map.of("refund_fen", fen + random.nextInt(50)));
                                        }));
    }

    private void handOver(SimDesk desk) {
        write(
                desk,
                tx -> {
                    Optional<String> order = pick(tx, "order");
                    if (order.isEmpty()) {
                        return;
                    }
                    String round =
                            one(desk, tx, "round", () -> Map.of("name", "r", "opened_at", 1L));
                    String id = RawRows.text(tx.newId());
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("round_id", round);
                    fields.put("collected_by", "SELF");
                    fields.put("at", (long) step);
                    fields.put("user_id", RawRows.text(tx.actor().userId()));
                    fields.put(
                            "lines",
                            Map.of(
                                    "0",
                                    new LinkedHashMap<>(
                                            Map.of(
                                                    "order_id",
                                                    order.get(),
                                                    "place",
                                                    1L,
                                                    "owner_id",
                                                    order.get(),
                                                    "quantity",
                                                    1L))));
                    create(desk, tx, "handover", id, fields);
                    events.add(id);
                });
    }

    private void number(SimDesk desk) {
        write(
                desk,
                tx -> {
                    Optional<String> owner = pick(tx, "order");
                    Optional<String> round = pick(tx, "round");
                    if (owner.isEmpty() || round.isEmpty()) {
                        return;
                    }
                    var id = RawRows.id(round.get());
                    if (!tx.rounds().numbers(id).containsKey(RawRows.id(owner.get()))) {
                        tx.rounds().number(id, List.of(RawRows.id(owner.get())));
                        String key = round.get() + "." + owner.get();
                        desk.typed.typed(
                                "collection",
                                key,
                                RawRows.find(tx, "collection", key).orElseThrow());
                    }
                });
    }

    private void arrive(SimDesk desk) {
        write(
                desk,
                tx -> {
                    Optional<String> round = pick(tx, "round");
                    Optional<String> variant = pick(tx, "variant");
                    if (round.isEmpty() || variant.isEmpty()) {
                        return;
                    }
                    String id = round.get() + ".1." + variant.get();
                    Optional<Map<String, Object>> before = RawRows.find(tx, "arrival", id);
                    if (before.isPresent() && random.nextInt(2) == 0) {
                        RawRows.remove(tx, "arrival", id);
                    } else if (before.isPresent()) {
                        lay(
                                desk,
                                tx,
                                "arrival",
                                id,
                                Map.of("quantity", 100L + step, "note", "n" + step));
                    } else {
                        Map<String, Object> fields = new LinkedHashMap<>();
                        fields.put("round_id", round.get());
                        fields.put("delivery", 1L);
                        fields.put("variant_id", variant.get());
                        fields.put("quantity", 100L + step);
                        fields.put("loss", 0L);
                        fields.put("note", "");
                        fields.put("trace_code", "");
                        fields.put("at", (long) step);
                        fields.put("user_id", RawRows.text(tx.actor().userId()));
                        create(desk, tx, "arrival", id, fields);
                    }
                });
    }

    private void place(SimDesk desk) {
        write(
                desk,
                tx -> {
                    String name = "estate " + random.nextInt(4);
                    if (tx.places().find(PlaceTable.Kind.ESTATE, name).isEmpty()) {
                        create(desk, tx, "estate", RawRows.text(tx.newId()), Map.of("name", name));
                    }
                });
    }

    /** A slot of a chat group's day: few of them, so that two desks meet in one. */
    private void plan(SimDesk desk) {
        write(
                desk,
                tx -> {
                    String group = chatGroup(desk, tx);
                    String slot = "T" + (1 + random.nextInt(2));
                    String id = DAY + "." + group + "." + slot;
                    Optional<Map<String, Object>> before = RawRows.find(tx, "plan_slot", id);
                    if (before.isEmpty()) {
                        Map<String, Object> fields = new LinkedHashMap<>();
                        fields.put("day", DAY);
                        fields.put("chat_group_id", group);
                        fields.put("slot", slot);
                        fields.put("wave", 1L);
                        fields.put("at", 480L + random.nextInt(60));
                        fields.put("wording", "w" + step);
                        fields.put("text", "planned " + step);
                        fields.put("why", "");
                        fields.put("pinned", 0L);
                        create(desk, tx, "plan_slot", id, fields);
                    } else {
                        replan(desk, tx, id, before.get());
                    }
                });
    }

    /** Somebody counts something in a chat: each figure is a word of its own. */
    private void count(SimDesk desk) {
        write(
                desk,
                tx -> {
                    String group = chatGroup(desk, tx);
                    String id = DAY + "." + group;
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put(random.nextBoolean() ? "messages" : "size", (long) step);
                    fields.put("user_id", RawRows.text(tx.actor().userId()));
                    fields.put("at", (long) step);
                    if (RawRows.find(tx, "group_day", id).isPresent()) {
                        lay(desk, tx, "group_day", id, fields);
                    } else {
                        fields.put("day", DAY);
                        fields.put("chat_group_id", group);
                        create(desk, tx, "group_day", id, fields);
                    }
                });
    }

    /** A group is warned about, on whichever desk looks first; somebody knows, or it is over. */
    private void watch(SimDesk desk) {
        write(
                desk,
                tx -> {
                    String group = chatGroup(desk, tx);
                    String id = "GROUP_SCORE." + group + ".." + DAY;
                    Map<String, Object> fields = new LinkedHashMap<>();
                    if (RawRows.find(tx, "warning", id).isPresent()) {
                        boolean known = random.nextBoolean();
                        fields.put(
                                known ? "acknowledged_at" : "resolved_on",
                                known ? (Object) (long) step : DAY);
                        lay(desk, tx, "warning", id, fields);
                    } else {
                        fields.put("watched", "GROUP_SCORE");
                        fields.put("subject_id", group);
                        fields.put("part", "");
                        fields.put("raised_on", DAY);
                        fields.put("level", "ORANGE");
                        fields.put("seen_on", DAY);
                        fields.put("figure_e3", (long) step);
                        create(desk, tx, "warning", id, fields);
                    }
                });
    }

    private void replan(SimDesk desk, Transaction tx, String id, Map<String, Object> before) {
        int dice = random.nextInt(12);
        if (dice == 0) {
            RawRows.remove(tx, "plan_slot", id);
            if (before.get("own_text") instanceof String text) {
                replacedKnowingly.put(text, "taken out");
            }
        } else if (dice < 5) {
            String value = "e" + step;
            lay(desk, tx, "plan_slot", id, Map.of("own_text", value));
            follow(value, "plan_slot " + id, before.get("own_text"));
        } else if (dice < 7) {
            lay(desk, tx, "plan_slot", id, Map.of("at", 500L + step % 100, "text", "p" + step));
        } else if (dice < 9) {
            // A later look at the chat counts more, or somebody mistyped.
            lay(desk, tx, "plan_slot", id, Map.of("replies", (long) random.nextInt(step + 1)));
        } else {
            Map<String, Object> done = new HashMap<>();
            done.put("done_at", dice == 9 ? null : (Long) (long) step);
            lay(desk, tx, "plan_slot", id, done);
        }
    }

    private String chatGroup(SimDesk desk, Transaction tx) {
        String name = "chat " + random.nextInt(3);
        return tx.groups().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> RawRows.text(each.id()))
                .orElseGet(
                        () -> {
                            String id = RawRows.text(tx.newId());
                            create(
                                    desk,
                                    tx,
                                    "chat_group",
                                    id,
                                    Map.of("name", name, "main", 0L, "created_at", 1L));
                            return id;
                        });
    }

    /** A service post is done, or what became of a trial is said. */
    private void tick(SimDesk desk) {
        write(
                desk,
                tx -> {
                    boolean post = random.nextBoolean();
                    String t = post ? "service_post" : "flash_test";
                    Optional<String> of = pick(tx, post ? "group_buy" : "product");
                    if (of.isEmpty()) {
                        return;
                    }
                    String id = of.get() + "." + (post ? "CLOSED" : DAY);
                    Map<String, Object> said =
                            post
                                    ? Map.of("done_at", (long) step)
                                    : Map.of("verdict", random.nextBoolean() ? "KEEP" : "DROP");
                    if (RawRows.find(tx, t, id).isPresent()) {
                        lay(desk, tx, t, id, said);
                    } else {
                        Map<String, Object> fields = new LinkedHashMap<>(said);
                        fields.put(post ? "group_buy_id" : "product_id", of.get());
                        fields.put(post ? "kind" : "began_on", post ? "CLOSED" : DAY);
                        create(desk, tx, t, id, fields);
                    }
                });
    }

    /** A value of which something must be known at the end. */
    private void follow(String value, String about, Object before) {
        typed.add(value);
        writtenAbout.put(value, about);
        if (before instanceof String text) {
            replacedKnowingly.put(text, value);
        }
    }

    /** A unique value, so that it can be followed to its end. */
    private void change(SimDesk desk, String t, String field) {
        write(
                desk,
                tx ->
                        pick(tx, t)
                                .ifPresent(
                                        id -> {
                                            String value =
                                                    field.equals("presence")
                                                            ? (random.nextBoolean()
                                                                    ? "KEPT"
                                                                    : "MISSING")
                                                            : "e" + step;
                                            Object before =
                                                    RawRows.find(tx, t, id)
                                                            .orElseThrow()
                                                            .get(field);
                                            lay(desk, tx, t, id, Map.of(field, value));
                                            if (value.startsWith("e")) {
                                                follow(value, t + " " + id, before);
                                            }
                                        }));
    }

    private void erase(SimDesk desk) {
        write(
                desk,
                tx ->
                        pick(tx, "member")
                                .filter(
                                        id ->
                                                !tx.members()
                                                        .find(RawRows.id(id))
                                                        .orElseThrow()
                                                        .erased())
                                .ifPresent(
                                        id -> {
                                            Map<String, Object> fields =
                                                    RawRows.find(tx, "member", id).orElseThrow();
                                            for (String each : List.of("remark", "leader_remark")) {
                                                if (fields.get(each) instanceof String text) {
                                                    secretsOfErased.add(text);
                                                }
                                            }
                                            tx.members().erase(RawRows.id(id));
                                        }));
    }

    private interface Making {
        Map<String, Object> make();
    }

    private String one(SimDesk desk, Transaction tx, String t, Making making) {
        return pick(tx, t)
                .orElseGet(
                        () -> {
                            String id = RawRows.text(tx.newId());
                            create(desk, tx, t, id, making.make());
                            return id;
                        });
    }

    private Optional<String> pick(Transaction tx, String t) {
        List<String> ids = RawRows.ids(tx, t);
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private interface Work {
        void run(Transaction tx);
    }

    private static void write(SimDesk desk, Work work) {
        boolean _ =
                desk.session
                        .book()
                        .write(
                                desk.session.who(),
                                tx -> {
                                    work.run(tx);
                                    return true;
                                });
    }

    /** Heals everything, lets all desks agree, and looks at every invariant. */
    void settleAndCheck() {
        desks.forEach(each -> each.remote.faults(0));
        int rounds = 0;
        boolean quiet = false;
        while (!quiet && rounds++ < ROUNDS) {
            quiet = true;
            for (SimDesk desk : desks) {
                assertTrue(sync(desk), "a healed network fails");
                quiet &= pending(desk) == 0;
            }
        }
        assertTrue(quiet, () -> "the outbox does not drain: " + pending(desks.getFirst()));
        for (SimDesk desk : desks) {
            assertTrue(sync(desk));
        }
        Map<String, Digest> first = digest(desks.getFirst());
        for (SimDesk desk : desks) {
            assertEquals(first, digest(desk), () -> "two desks differ" + differences(desk));
        }
        SimDesk fresh = newDesk("fresh", PlantedBug.NONE);
        assertTrue(sync(fresh));
        for (SimDesk desk : desks) {
            assertTrue(sync(desk)); // the fresh desk's user is news
        }
        Map<String, Digest> now = digest(desks.getFirst());
        assertEquals(now, digest(fresh), "a snapshot is not what pulls make");
        againstTheLedger(fresh);
        nothingLostSilently();
        nothingHandedOverLost(fresh);
        nothingOfTheErased();
        fresh.session.close();
    }

    private int pending(SimDesk desk) {
        return new ReadSync(desk.session).run().orElseThrow().pending();
    }

    private static Map<String, Digest> digest(SimDesk desk) {
        return RowDigest.of(desk.session.book(), desk.session.who());
    }

    /** What the first desk says of a row, and another one does not, and the other way round. */
    private String differences(SimDesk desk) {
        Set<String> one = rows(desks.getFirst());
        Set<String> other = rows(desk);
        return Stream.concat(
                        one.stream()
                                .filter(each -> !other.contains(each))
                                .map(each -> "\n- " + each),
                        other.stream()
                                .filter(each -> !one.contains(each))
                                .map(each -> "\n+ " + each))
                .collect(Collectors.joining());
    }

    private static Set<String> rows(SimDesk desk) {
        Set<String> rows = new TreeSet<>();
        desk.session
                .book()
                .read(
                        desk.session.who(),
                        tx -> {
                            tx.replica(ProtocolKinds.ALL)
                                    .forEachAtPlatform(
                                            each ->
                                                    rows.add(
                                                            each
                                                                    + " "
                                                                    + new TreeMap<>(
                                                                            each.fields())));
                            return true;
                        });
        return rows;
    }

    private void againstTheLedger(SimDesk desk) {
        desk.session
                .book()
                .read(
                        desk.session.who(),
                        tx -> {
                            for (String t :
                                    List.of(
                                            "member",
                                            "order",
                                            "product",
                                            "estate",
                                            "handover",
                                            "arrival",
                                            "collection",
                                            "round",
                                            "chat_group",
                                            "plan_slot",
                                            "service_post",
                                            "flash_test",
                                            "group_day",
                                            "warning")) {
                                Map<String, Map<String, Object>> expected = new TreeMap<>();
                                ledger.rows()
                                        .forEach(
                                                (name, row) -> {
                                                    if (name.startsWith(t + " ")) {
                                                        expected.put(
                                                                name.substring(t.length() + 1),
                                                                row);
                                                    }
                                                });
                                Map<String, Map<String, Object>> actual = new TreeMap<>();
                                for (String id : RawRows.ids(tx, t)) {
                                    actual.put(id, RawRows.find(tx, t, id).orElseThrow());
                                }
                                assertEquals(expected.keySet(), actual.keySet(), t);
                                expected.forEach(
                                        (id, row) ->
                                                assertEquals(
                                                        plain(row), plain(actual.get(id)), t + id));
                            }
                            return true;
                        });
    }

    /** Without what refers to others: lines name rows that may have become aliases since. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new TreeMap<>(row);
        plain.remove("lines");
        plain.remove("group_buy_ids");
        return plain;
    }

    /**
     * Every value somebody typed stands, was replaced by somebody who saw it, or is in a conflict.
     */
    private void nothingLostSilently() {
        Set<Object> visible = new HashSet<>();
        for (SimDesk desk : desks) {
            desk.session
                    .book()
                    .read(
                            desk.session.who(),
                            tx -> {
                                for (String t :
                                        List.of("member", "order", "product", "plan_slot")) {
                                    for (String id : RawRows.ids(tx, t)) {
                                        visible.addAll(
                                                RawRows.find(tx, t, id).orElseThrow().values());
                                    }
                                }
                                tx.conflicts()
                                        .open(Integer.MAX_VALUE)
                                        .forEach(
                                                each -> {
                                                    each.mine().ifPresent(visible::add);
                                                    each.theirs().ifPresent(visible::add);
                                                    if (each.mine().orElse(null)
                                                            instanceof Map<?, ?> map) {
                                                        visible.addAll(map.values());
                                                    }
                                                });
                                return true;
                            });
        }
        for (String value : typed) {
            boolean accounted =
                    visible.contains(value)
                            || replacedKnowingly.containsKey(value)
                            || secretsOfErased.contains(value)
                            || isOfSomebodyErased(value);
            assertTrue(accounted, () -> value + " was lost without a word");
        }
    }

    /**
     * What was typed about somebody who was erased is gone with them, and rightly without a word.
     */
    private boolean isOfSomebodyErased(String value) {
        String about = writtenAbout.get(value);
        if (about.startsWith("plan_slot ")) {
            return false;
        }
        SimDesk desk = desks.getFirst();
        return desk.session
                .book()
                .read(
                        desk.session.who(),
                        tx -> {
                            String[] row = about.split(" ");
                            String id = RawRows.standing(tx, row[1]);
                            if (row[0].equals("order")) {
                                id =
                                        (String)
                                                RawRows.find(tx, "order", id)
                                                        .map(each -> each.get("member_id"))
                                                        .orElse("");
                            }
                            return id != null
                                    && !id.isEmpty()
                                    && !row[0].equals("product")
                                    && tx.members()
                                            .find(RawRows.id(id))
                                            .map(each -> each.erased())
                                            .orElse(false);
                        });
    }

    private void nothingHandedOverLost(SimDesk desk) {
        Set<String> there = new HashSet<>();
        desk.session
                .book()
                .read(desk.session.who(), tx -> there.addAll(RawRows.ids(tx, "handover")));
        assertEquals(events, there);
    }

    private void nothingOfTheErased() {
        for (SimDesk desk : desks) {
            List<Object> held =
                    desk.session.book().read(desk.session.who(), tx -> RawRows.held(tx));
            for (String secret : secretsOfErased) {
                assertTrue(
                        held.stream()
                                .noneMatch(
                                        each ->
                                                String.valueOf(each).contains("=" + secret + ",")
                                                        || String.valueOf(each)
                                                                .contains("=" + secret + "}")
                                                        || secret.equals(each)),
                        () -> secret + " of somebody erased is still held");
            }
        }
    }

    int mutations() {
        return ledger.mutations();
    }

    @Override
    public void close() {
        desks.forEach(each -> each.session.close());
        store.close();
    }
}

package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyRing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * One transaction on the book, reading or writing: the tables, seen with one person's keys. Lives
 * on the thread that runs it and ends with it.
 */
public final class Transaction {

    private final Handle handle;
    private final ReplayedIds ids;
    private final Instant now;
    private final @Nullable SignedIn who;
    private final OperationTable operations = new OperationTable(this);

    Transaction(Handle handle, ReplayedIds ids, Instant now, @Nullable SignedIn who) {
        this.handle = handle;
        this.ids = ids;
        this.now = now;
        this.who = who;
    }

    public OrderTable orders() {
        return new OrderTable(this);
    }

    public OrderWindows orderWindows() {
        return new OrderWindows(this);
    }

    public MemberTable members() {
        return new MemberTable(this);
    }

    public ConsentTable consents() {
        return new ConsentTable(this);
    }

    public MemberWindows memberWindows() {
        return new MemberWindows(this);
    }

    public ProductTable products() {
        return new ProductTable(this);
    }

    public GroupBuyTable groupBuys() {
        return new GroupBuyTable(this);
    }

    public RoundTable rounds() {
        return new RoundTable(this);
    }

    public ArrivalTable arrivals() {
        return new ArrivalTable(this);
    }

    public ShortageTable shortages() {
        return new ShortageTable(this);
    }

    public GiveBackTable giveBack() {
        return new GiveBackTable(this);
    }

    public HandoverTable handovers() {
        return new HandoverTable(this);
    }

    public LeftoverTable leftovers() {
        return new LeftoverTable(this);
    }

    public AfterSalesTable afterSales() {
        return new AfterSalesTable(this);
    }

    public PhotoTable photos() {
        return new PhotoTable(this);
    }

    public ShelfTable shelves() {
        return new ShelfTable(this);
    }

    public RoundCounts roundCounts() {
        return new RoundCounts(this);
    }

    public EveningCounts eveningCounts() {
        return new EveningCounts(this);
    }

    public SalesCounts sales() {
        return new SalesCounts(this);
    }

    public PlanDayTable planDays() {
        return new PlanDayTable(this);
    }

    public ActivityTable activities() {
        return new ActivityTable(this);
    }

    public SuggestionTable suggestions() {
        return new SuggestionTable(this);
    }

    public GroupDayTable groupDays() {
        return new GroupDayTable(this);
    }

    public MemberTagTable memberTags() {
        return new MemberTagTable(this);
    }

    public OutreachTable outreach() {
        return new OutreachTable(this);
    }

    public WarningTable warnings() {
        return new WarningTable(this);
    }

    public HealthDayTable healthDays() {
        return new HealthDayTable(this);
    }

    public LeaderDayTable leaderDays() {
        return new LeaderDayTable(this);
    }

    public InterventionTable interventions() {
        return new InterventionTable(this);
    }

    /** What a region's reports said. */
    public ReportedTable reported() {
        return new ReportedTable(this);
    }

    /** The areas and leaders of a region's book. */
    public AreaTable areas() {
        return new AreaTable(this);
    }

    public SegmentTable segments() {
        return new SegmentTable(this);
    }

    /** What members ordered, as sums and days. */
    public MemberFigures memberFigures() {
        return new MemberFigures(this);
    }

    /** What the dashboard counts, as sums. */
    public KpiFigures kpiFigures() {
        return new KpiFigures(this);
    }

    /**
     * Orders as far as they earn.
     *
     * @param source of an order, by its group buy and join number
     */
    public IncomeFigures incomeFigures(BiFunction<UUID, String, String> source) {
        return new IncomeFigures(this, source);
    }

    /** Statements of income that were issued. */
    public IncomeTable income() {
        return new IncomeTable(this);
    }

    /** When the leader reached what the book can see. */
    public MilestoneFigures milestoneFigures() {
        return new MilestoneFigures(this);
    }

    public PlanTable plan() {
        return new PlanTable(this);
    }

    /** What a plan is made of, as sums. */
    public PlanFigures planFigures() {
        return new PlanFigures(this);
    }

    public PointTable points() {
        return new PointTable(this);
    }

    public GroupTable groups() {
        return new GroupTable(this);
    }

    public PlaceTable places() {
        return new PlaceTable(this);
    }

    public UserTable users() {
        return new UserTable(this);
    }

    public SettingTable settings() {
        return new SettingTable(this);
    }

    public PrintedListTable printedLists() {
        return new PrintedListTable(this);
    }

    public PickupCodeTable pickupCodes() {
        return new PickupCodeTable(this);
    }

    public ImportTable imports() {
        return new ImportTable(this);
    }

    public TombstoneTable tombstones() {
        return new TombstoneTable(this);
    }

    /** Whether and how the book is with a platform. */
    public SyncStateTable syncState() {
        return new SyncStateTable(this);
    }

    /** The book as one copy among several. */
    public Replica replica(Replica.Kinds kinds) {
        return new Replica(this, kinds);
    }

    public OverHanded overHanded() {
        return new OverHanded(this);
    }

    public ConflictTable conflicts() {
        return new ConflictTable(this);
    }

    /** Rows that travel, for people to look at. */
    public SharedLook sharedLook() {
        return new SharedLook(this);
    }

    OutboxTable outbox() {
        return new OutboxTable(this);
    }

    AliasTable aliases() {
        return new AliasTable(this);
    }

    public AuditTable audit() {
        return new AuditTable(this);
    }

    public OperationTable operations() {
        return operations;
    }

    /** When this transaction began; one moment for all it writes. */
    public Instant now() {
        return now;
    }

    /** Who acts. */
    public Actor actor() {
        return signedIn().actor();
    }

    /** A new id; the same one again when the transaction has to run a second time. */
    public UUID newId() {
        return ids.next();
    }

    /** Which tables the book has. */
    Edition edition() {
        try {
            return Edition.of(connection());
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** Whose book it is; empty in a database that was just made. */
    public Optional<Book.Identity> identity() {
        return handle.createQuery("SELECT id, kind, owner_id, owner_name, zone FROM book")
                .map(
                        (row, ctx) ->
                                new Book.Identity(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2).equals("REGION"),
                                        Bytes.id(row.getBytes(3)),
                                        row.getString(4),
                                        ZoneId.of(row.getString(5))))
                .findOne();
    }

    /** Says whose book it is; once, when it is made. */
    public void identify(Book.Identity identity) {
        handle.execute(
                "INSERT INTO book (one, id, kind, owner_id, owner_name, zone, created_at)"
                        + " VALUES (1, ?, ?, ?, ?, ?, ?)",
                identity.id(),
                identity.region() ? "REGION" : "LEADER",
                identity.ownerId(),
                identity.ownerName(),
                identity.zone().getId(),
                now.toEpochMilli());
        if (!identity.region()) {
            handle.execute(
                    "INSERT INTO leader (id, name) VALUES (?, ?)",
                    identity.ownerId(),
                    identity.ownerName());
        }
        operations.record(
                "book.create",
                identity.id(),
                Arguments.none()
                        .with("region", identity.region() ? 1 : 0)
                        .with("owner", identity.ownerId())
                        .with("owner_name", identity.ownerName())
                        .with("zone", identity.zone().getId()));
    }

    /** The book's leader, or region, is called by the platform's id from now on. */
    public void adoptOwner(UUID owner) {
        if (edition() == Edition.LEADER) {
            handle.execute(
                    "UPDATE leader SET id = ? WHERE id = (SELECT owner_id FROM book)", owner);
        }
        handle.execute("UPDATE book SET owner_id = ?", owner);
        operations.record("book.adopt", owner, Arguments.none());
    }

    KeyRing ring() {
        return signedIn().ring();
    }

    private SignedIn signedIn() {
        if (who == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return who;
    }

    Handle handle() {
        return handle;
    }

    Connection connection() {
        return handle.getConnection();
    }
}

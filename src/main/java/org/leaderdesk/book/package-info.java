/**
 * The book: a leader's local store, one SQLite file and its keys, where nothing acknowledged is
 * lost.
 *
 * <p>It is one package, since its parts are nobody else's to see: a {@link Transaction} alone opens
 * a table, and rows of every kind travel by the same classes. Begin at {@link Book} and {@link
 * Transaction}; the rest by noun:
 *
 * <ul>
 *   <li>The file: {@link BookFolder}, {@link BookLock}, {@link Edition} (a leader's book or a
 *       region's), {@link Database}, {@link DatabaseFile}, {@link Schema}, {@link
 *       ConnectionSource}.
 *   <li>Reading and writing: {@link Writer} and its {@link WriterThread}, {@link Readers}, {@link
 *       KeptStatements} and {@link PreparedOnce}, {@link IdSource} and {@link ReplayedIds}, {@link
 *       Bytes} and {@link BookColumns}, {@link StorageException} and {@link StorageFailure}.
 *   <li>Backups and checks: {@link BackupFile}, {@link BackupZip}, {@link DatabaseCheck}, {@link
 *       RowCheck}, {@link SealCheck}, {@link Inventory}.
 *   <li>Who acts, and what happened: {@link Actor}, {@link SignedIn}, {@link UserTable}, {@link
 *       OperationTable} with {@link Arguments}, {@link AuditTable}, {@link TombstoneTable}, {@link
 *       SettingTable}.
 *   <li>Members and what is sealed of them: {@link MemberTable}, {@link MemberTagTable}, {@link
 *       ConsentTable}, {@link OutreachTable}, {@link SegmentTable}, {@link MemberWindows}, {@link
 *       MemberFigures}; {@link SealedCards}, {@link CardText}.
 *   <li>Orders and goods: {@link OrderTable}, {@link OrderWriter}, {@link OrderStatement}, {@link
 *       OrderRow}, {@link OrderWindows}, {@link ImportTable}, {@link GroupBuyTable}, {@link
 *       ProductTable}, {@link PlaceTable}, {@link PointTable}, {@link GiveBackTable}.
 *   <li>Pickup: {@link RoundTable}, {@link RoundCounts}, {@link EveningCounts}, {@link
 *       ArrivalTable}, {@link ShortageTable}, {@link ShelfTable}, {@link PickupCodeTable}, {@link
 *       HandoverTable}, {@link OverHanded}, {@link LeftoverTable}, {@link PrintedListTable}.
 *   <li>After-sales: {@link AfterSalesTable}, {@link PhotoTable}.
 *   <li>The plan: {@link PlanTable}, {@link PlanDayTable}, {@link PlanFigures}, {@link
 *       SalesCounts}, {@link ActivityTable}, {@link SuggestionTable}.
 *   <li>Groups, health and growth: {@link GroupTable}, {@link GroupDayTable}, {@link
 *       HealthDayTable}, {@link WarningTable}, {@link KpiFigures}, {@link MilestoneFigures}.
 *   <li>Income: {@link IncomeTable}, {@link IncomeFigures}.
 *   <li>A region: {@link AreaTable}, {@link LeaderDayTable}, {@link InterventionTable}, {@link
 *       ReportedTable}.
 *   <li>The sync. Which rows travel and how they look: {@link RowShape}, {@link RowColumn}, {@link
 *       RowKey}, {@link RowImage}, {@link RowFields}, {@link RowJson}, {@link PersonalFields},
 *       {@link KnownShapes}, {@link Children} and {@link ChildRows}, {@link Parents}, {@link
 *       SharedRows}, {@link SharedLook}. What is to be told: {@link NotingTriggers}, {@link
 *       ChangedRows}, {@link Collecting}, {@link FieldPatch}, {@link OutboxTable}, {@link
 *       PendingRows}, {@link ShadowTable}, {@link AliasTable}. What is heard: {@link Replica} with
 *       {@link SyncParts}, {@link Installing}, {@link Comparing}, {@link Walk}, {@link
 *       SyncStateTable}, {@link ConflictTable}.
 * </ul>
 */
@NullMarked
package org.leaderdesk.book;

import org.jspecify.annotations.NullMarked;

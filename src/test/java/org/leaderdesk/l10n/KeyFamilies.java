package org.leaderdesk.l10n;

import static java.util.Map.entry;

import org.leaderdesk.cli.CommandWords;
import org.leaderdesk.desk.demo.DemoSums;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.order.ColumnMapping;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseClock;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Scene;
import org.leaderdesk.domain.aftersales.SceneReply;
import org.leaderdesk.domain.aftersales.Stage;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.health.Action;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.PayoutCheck;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.Unearned;
import org.leaderdesk.domain.leader.Check;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.leader.RuleKind;
import org.leaderdesk.domain.leader.Succession;
import org.leaderdesk.domain.lifetime.Fit;
import org.leaderdesk.domain.lifetime.HoldOut;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.IdentityLevel;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.PointKind;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.Campaign;
import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.Festival;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.domain.planner.TrialResult;
import org.leaderdesk.domain.privacy.Holdings;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.StockLight;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.domain.region.StarIndicator;
import org.leaderdesk.domain.region.Trend;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.RfmClass;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.i18n.DayFigureWords;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.RowKind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys that are put together at run time: each prefix that {@link Messages} declares and all
 * the codes that may follow it, taken from the type that defines them, so that a new code without
 * its text fails the build.
 */
final class KeyFamilies {
    /** For example {@code Messages.REFUSAL, codes(Refusal.values(), Refusal::code)}. */
    static final Map<String, Supplier<List<String>>> ALL =
            Map.ofEntries(
                    entry(Messages.REFUSAL, codes(RefusalCode.values(), RefusalCode::name)),
                    entry(Messages.COMMAND, CommandWords::all),
                    entry(
                            Messages.CODE,
                            names(
                                    OrderState.values(),
                                    TemperatureZone.values(),
                                    ProductLayer.values(),
                                    Role.values(),
                                    Consent.Purpose.values(),
                                    Reason.values(),
                                    Step.values(),
                                    Stage.values(),
                                    CaseClock.Urgency.values(),
                                    Answer.Kind.values(),
                                    Scene.values(),
                                    PointKind.values(),
                                    StockLight.values())),
                    entry(Messages.CASE_SCRIPT, KeyFamilies::scripts),
                    entry(Messages.CASE_REPLY, names(SceneReply.values())),
                    entry(Messages.FIELD, ColumnMapping::fields),
                    entry(Messages.CHECK, codes(Check.values(), Check::name)),
                    entry(Messages.FAULT, codes(Fault.values(), Fault::name)),
                    entry(Messages.DEMO, codes(DemoSums.Figure.values(), DemoSums.Figure::key)),
                    entry(
                            Messages.PAPER_SHEET,
                            () ->
                                    Stream.concat(
                                                    Arrays.stream(Sheet.values())
                                                            .map(Sheet::commandName),
                                                    Stream.of("region-week", "region-leader"))
                                            .toList()),
                    entry(Messages.RULE_NAME, KeyFamilies::rules),
                    entry(Messages.RULE_WHY, KeyFamilies::rules),
                    entry(
                            Messages.RULE_SOURCE,
                            () ->
                                    Stream.concat(
                                                    Rule.all().stream().map(Rule::source),
                                                    WarningRule.usual().stream()
                                                            .map(WarningRule::source))
                                            .distinct()
                                            .toList()),
                    entry(
                            Messages.RULE_WORD,
                            names(
                                    RuleKind.Unit.values(),
                                    Rule.Topic.values(),
                                    ShortagePolicy.values())),
                    entry(Messages.INCOME_LINE, names(IncomeStatement.Line.values())),
                    entry(Messages.INCOME_COLUMN, names(IncomeWords.Column.values())),
                    entry(Messages.INCOME_SOURCE, () -> IncomeWords.TOOLS),
                    entry(Messages.INCOME_MODEL, names(IncomeModel.values())),
                    entry(Messages.INCOME_UNEARNED, names(Unearned.values())),
                    entry(Messages.PAYOUT_WHY, names(PayoutCheck.Why.values())),
                    entry(Messages.PAYOUT_COLUMN, names(PayoutColumn.values())),
                    entry(Messages.AUDIT_ACTION, codes(AuditAction.values(), AuditAction::name)),
                    entry(
                            Messages.AUDIT_OBJECT,
                            () ->
                                    List.of(
                                            "members",
                                            "orders",
                                            "users",
                                            "book",
                                            "conflicts",
                                            "device")),
                    entry(
                            Messages.AUDIT_PURPOSE,
                            () -> List.of("restore", "conflict", "outreach", "succession")),
                    entry(
                            Messages.PLAN_WHY,
                            names(org.leaderdesk.domain.planner.Reason.Kind.values())),
                    entry(
                            Messages.PLAN_WORD,
                            names(
                                    SlotKind.values(),
                                    ServiceKind.values(),
                                    Dropped.Cause.values(),
                                    Relaxed.values(),
                                    TrialResult.Verdict.values(),
                                    Festival.values(),
                                    Campaign.Phase.values(),
                                    Activity.Kind.values(),
                                    Activity.Light.values(),
                                    Suggestion.About.values(),
                                    Suggestion.Answer.values())),
                    entry(
                            Messages.DAY_FIGURE,
                            () ->
                                    Arrays.stream(DayFigure.values())
                                            .filter(
                                                    each ->
                                                            DayFigureWords.key(each)
                                                                    .startsWith(
                                                                            Messages.DAY_FIGURE))
                                            .map(DayFigure::name)
                                            .toList()),
                    entry(Messages.HEALTH_INDICATOR, names(Indicator.values())),
                    entry(Messages.HEALTH_ACTION, names(Action.values())),
                    entry(
                            Messages.HEALTH_COLUMN,
                            names(
                                    new StatisticsColumn[] {
                                        StatisticsColumn.GROUP, StatisticsColumn.DAY
                                    })),
                    entry(Messages.HEALTH_FIGURE, names(ChatFigure.values())),
                    entry(
                            Messages.PLAN_THEME,
                            () ->
                                    IntStream.rangeClosed(1, 12)
                                            .mapToObj(Integer::toString)
                                            .toList()),
                    entry(Messages.HEALTH_KPI, names(Kpi.values())),
                    entry(
                            Messages.HEALTH_UNIT,
                            () ->
                                    Arrays.stream(Kpi.values())
                                            .map(kpi -> kpi.unit().name())
                                            .distinct()
                                            .toList()),
                    entry(Messages.KPI_MEANING, names(Kpi.values())),
                    entry(Messages.KPI_FORMULA, names(Kpi.values())),
                    entry(Messages.KPI_MISSING, names(Kpi.values())),
                    entry(Messages.KPI_TRY, names(Kpi.values())),
                    entry(Messages.KPI_LINE, names(Benchmark.Line.values())),
                    entry(Messages.KPI_VIEW, names(KpiView.values())),
                    entry(Messages.WARNING_WHY, names(Watched.values())),
                    entry(
                            Messages.WARNING_MANY,
                            names(new Watched[] {Watched.MEMBER_AWAY, Watched.GIVE_BACK_WAITING})),
                    entry(
                            Messages.WARNING_DO,
                            codes(
                                    Arrays.stream(Watched.values())
                                            .filter(each -> each != Watched.GROUP_AGAINST_INDUSTRY)
                                            .toArray(Watched[]::new),
                                    Watched::name)),
                    entry(Messages.WARNING_STATE, names(Warning.State.values())),
                    entry(Messages.SEGMENT_RULE, names(HoldOut.Use.values())),
                    entry(
                            Messages.CONSENT_NOTICE,
                            () -> ConsentNotice.all().stream().map(ConsentNotice::code).toList()),
                    entry(Messages.MEMBER_BECAUSE, names(Because.Code.values())),
                    entry(Messages.LTV_TIER, names(LtvTier.values())),
                    entry(Messages.RFM_CLASS, names(RfmClass.values())),
                    entry(Messages.WIN_BACK, names(WinBackReason.values())),
                    entry(Messages.NEWCOMER_STEP, names(NewcomerPlan.Step.values())),
                    entry(Messages.NO_MODEL, names(Fit.Because.values())),
                    entry(Messages.HOLDINGS_PART, names(Holdings.Part.values())),
                    entry(Messages.HOLDINGS_COLUMN, names(Holdings.Column.values())),
                    entry(Messages.HOLDINGS_FIELD, names(Holdings.Field.values())),
                    entry(Messages.HEALTH_LIGHT, names(Light.values())),
                    entry(Messages.GROWTH_STAGE, names(GrowthStage.values())),
                    entry(
                            Messages.GROWTH_PART,
                            () ->
                                    Arrays.stream(GrowthPart.values())
                                            .filter(each -> each != GrowthPart.STARTER)
                                            .map(GrowthPart::name)
                                            .toList()),
                    entry(Messages.SUCCESSION_PART, names(Succession.Part.values())),
                    entry(Messages.SUCCESSION_COLUMN, names(Succession.Column.values())),
                    entry(Messages.LEADER_TIER, names(LeaderTier.values())),
                    entry(Messages.STAR, names(StarIndicator.values())),
                    entry(Messages.INTERVENTION, names(Intervention.Action.values())),
                    entry(Messages.REGION_TREND, names(Trend.values())),
                    entry(Messages.REGION_SORT, names(StandingOrder.values())),
                    entry(
                            Messages.REGION_WATCHED,
                            codes(LeaderWarning.WATCHED.toArray(Watched[]::new), Watched::name)),
                    entry(
                            Messages.INTERVENTION_STATE,
                            () -> List.of("OPEN", "WITHDRAWN", "DONE", "DECLINED")),
                    entry(Messages.ACTIVITY_PHASE, KeyFamilies::phases),
                    entry(Messages.PLAN_SHEET_KIND, names(SlotKind.values())),
                    entry(Messages.OUTREACH, names(OutreachText.values())),
                    entry(Messages.PORTRAIT, names(Portrait.values(), IdentityLevel.values())),
                    entry(Messages.SYNC_KIND, codes(RowKind.values(), RowKind::t)),
                    entry(Messages.SYNC_FIELD, KeyFamilies::syncFields),
                    entry(Messages.SYNC_VALUE, KeyFamilies::syncValues),
                    entry(Messages.SYNC_CODE, KeyFamilies::syncCodes),
                    entry(
                            Messages.SYNC_LIGHT,
                            names(
                                    new ReadSync.Light[] {
                                        ReadSync.Light.SYNCED,
                                        ReadSync.Light.PENDING,
                                        ReadSync.Light.CONFLICTS
                                    })),
                    entry(
                            Messages.SYNC_TROUBLE,
                            () ->
                                    Arrays.stream(RefusalCode.values())
                                            .map(RefusalCode::name)
                                            .filter(each -> each.startsWith("SYNC_"))
                                            .toList()),
                    entry(
                            Messages.AUDIT_FAULT,
                            codes(
                                    Arrays.stream(Fault.values())
                                            .filter(each -> each.check() == Check.AUDIT_TRAIL)
                                            .toArray(Fault[]::new),
                                    Fault::name)));

    private KeyFamilies() {}

    private static Supplier<List<String>> names(Enum<?>[]... types) {
        return () -> Stream.of(types).flatMap(Arrays::stream).map(Enum::name).toList();
    }

    /** A theme has no phases but its own days. */
    private static List<String> phases() {
        return Arrays.stream(Activity.Kind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Campaign.Phase.values())
                                        .filter(
                                                phase ->
                                                        kind != Activity.Kind.THEME
                                                                || phase == Campaign.Phase.BURST)
                                        .map(phase -> kind.name() + "." + phase.name()))
                .toList();
    }

    private static List<String> scripts() {
        return Arrays.stream(Scene.values())
                .flatMap(
                        scene ->
                                Arrays.stream(SceneReply.values())
                                        .map(reply -> scene.name() + "." + reply.name()))
                .toList();
    }

    /** Every field of a row that travels, and those of its lines. */
    private static List<String> syncFields() {
        return Arrays.stream(RowKind.values())
                .flatMap(kind -> kind.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.items().stream()))
                .map(Field::name)
                .distinct()
                .filter(name -> !DayFigure.columns().contains(name))
                .toList();
    }

    /** What the codes in those fields mean, where they have no words elsewhere. */
    private static List<String> syncValues() {
        return Map.<String, List<String>>ofEntries(
                        entry("rule.", List.of("SUB_LEADER", "TITLE_WORDS", "BUILDINGS", "MEMBER")),
                        entry("from.", names(Provenance.values()).get()),
                        entry("presence.", names(Presence.values()).get()),
                        entry("logistics.", names(Logistics.values()).get()),
                        entry("precision.", names(OrderTime.Precision.values()).get()),
                        entry("by.", names(CollectedBy.values()).get()),
                        entry("review.", names(Review.values()).get()),
                        entry("give-back.", names(GiveBack.Kind.values()).get()),
                        entry("cause.", names(GiveBack.Cause.values()).get()),
                        entry("give-back-state.", names(GiveBack.State.values()).get()),
                        entry("fate.", names(Leftover.Fate.values()).get()),
                        entry("verdict.", List.of("KEEP", "DROP")),
                        entry("use.", names(ProductUse.values()).get()),
                        entry("segment.", names(Segment.values()).get()),
                        entry("result.", names(Contact.Result.values()).get()),
                        entry("watched.", names(Watched.values()).get()),
                        entry("level.", names(Level.values()).get()),
                        entry("how.", names(Consent.How.values()).get()))
                .entrySet()
                .stream()
                .flatMap(each -> each.getValue().stream().map(code -> each.getKey() + code))
                .toList();
    }

    /** What is said of a mutation, not of a whole request, and what a desk finds out by itself. */
    private static List<String> syncCodes() {
        return Stream.concat(
                        Arrays.stream(Code.values())
                                .filter(each -> each.compareTo(Code.ERASED) >= 0)
                                .map(Code::text),
                        Stream.of("deleted", "failed", "too_large", "unavailable"))
                .toList();
    }

    private static List<String> rules() {
        return Rule.all().stream().map(Rule::id).toList();
    }

    private static <T> Supplier<List<String>> codes(T[] values, Function<T, String> code) {
        return () -> Arrays.stream(values).map(code).toList();
    }
}

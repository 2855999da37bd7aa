package org.leaderdesk.cli;

import org.leaderdesk.cli.platform.PlatformCommands;
import org.leaderdesk.domain.Release;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** The program's commands, as one tree, and how it runs. */
public final class CommandTree {

    /** Where the keys begin that options and parameters name. */
    private static final String OPTIONS = "cli.option.";

    private final Desk desk;
    private final Failures failures;

    public CommandTree(Desk desk) {
        this.desk = desk;
        this.failures = new Failures(desk);
    }

    /** What stands for characters that the system did not let through to the program. */
    private static final char LOST = '\uFFFD';

    /** Runs a command line and returns its exit code: 0 done, 1 refused … 5 I/O. */
    public int run(String... arguments) {
        if (Arrays.stream(arguments).anyMatch(word -> word.indexOf(LOST) >= 0)) {
            return failures.garbled(arguments);
        }
        CommandLine line = line(List.of(arguments)::contains);
        describe(line, "", desk.console().messages());
        return line.execute(arguments);
    }

    /** The tree of all commands, each still without its description. */
    CommandLine line() {
        return line(word -> true);
    }

    /**
     * The tree, ready to run, without what stands below words that nobody said: to learn a
     * command's options costs more than many a command.
     */
    private CommandLine line(Predicate<String> said) {
        CommandLine line = new CommandLine(new Root(desk.globals(), said));
        line.setResourceBundle(desk.console().messages().bundle(OPTIONS));
        CommandLine book = group(line, "book");
        book.addSubcommand("create", new BookCreate(desk));
        book.addSubcommand("info", new BookInfo(desk));
        book.addSubcommand("check", new BookCheck(desk));
        book.addSubcommand("backup", new BookBackup(desk));
        book.addSubcommand("restore", new BookRestore(desk));
        book.addSubcommand("recover", new BookRecover(desk));
        CommandLine user = group(line, "user");
        user.addSubcommand("add", new UserAdd(desk));
        user.addSubcommand("list", new UserList(desk));
        user.addSubcommand("remove", new UserRemove(desk));
        user.addSubcommand("passcode", new UserPasscode(desk));
        group(line, "audit").addSubcommand("list", new AuditList(desk));
        group(line, "import").addSubcommand("orders", new ImportOrdersCommand(desk));
        CommandLine profile = group(line, "profile");
        profile.addSubcommand("save", new ProfileSave(desk));
        profile.addSubcommand("list", new ProfileList(desk));
        profile.addSubcommand("delete", new ProfileDelete(desk));
        line.addSubcommand("demo", new DemoCommand(desk));
        line.addSubcommand("print", new PrintCommand(desk));
        CommandLine round = group(line, "round");
        round.addSubcommand("open", new RoundOpen(desk));
        round.addSubcommand("list", new RoundList(desk));
        round.addSubcommand("close", new RoundClose(desk));
        round.addSubcommand("reopen", new RoundReopen(desk));
        round.addSubcommand("shelves", new RoundShelves(desk));
        round.addSubcommand("promise", new RoundPromise(desk));
        round.addSubcommand("stand-in", new RoundStandIn(desk));
        CommandLine points = group(line, "points");
        points.addSubcommand("list", new PointsList(desk));
        points.addSubcommand("set", new PointsSet(desk));
        points.addSubcommand("share", new PointsShare(desk));
        CommandLine agreement = group(line, "agreement");
        agreement.addSubcommand("show", new AgreementShow(desk));
        agreement.addSubcommand("accept", new AgreementAccept(desk));
        agreement.addSubcommand("status", new AgreementStatus(desk));
        line.addSubcommand("handbook", new HandbookCommand(desk));
        CommandLine support = group(line, "support");
        support.addSubcommand("hotline", new SupportHotlineCommand(desk));
        support.addSubcommand("package", new SupportPackage(desk));
        addSync(line);
        addCounter(line);
        addAfterSales(line);
        addPlan(line);
        addLists(line);
        new PlatformCommands(desk).addTo(group(line, "platform"));
        line.setOut(new PrintWriter(desk.console().out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(desk.console().err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> failures.usage(e, args));
        line.setExecutionExceptionHandler((e, command, result) -> failures.failed(e));
        return line;
    }

    private void addSync(CommandLine line) {
        CommandLine sync = group(line, "sync");
        sync.addSubcommand("enrol", new SyncEnrol(desk));
        sync.addSubcommand("run", new SyncRunCommand(desk));
        sync.addSubcommand("status", new SyncStatusCommand(desk));
        sync.addSubcommand("conflicts", new SyncConflicts(desk));
    }

    private void addCounter(CommandLine line) {
        CommandLine arrive = group(line, "arrive");
        arrive.addSubcommand("record", new ArriveRecord(desk));
        arrive.addSubcommand("show", new ArriveShow(desk));
        arrive.addSubcommand("trace", new ArriveTrace(desk));
        arrive.addSubcommand("allocate", new ArriveAllocate(desk));
        arrive.addSubcommand("take-back", new ArriveTakeBack(desk));
        arrive.addSubcommand("weigh", new ArriveWeigh(desk));
        arrive.addSubcommand("notices", new ArriveNotices(desk));
        arrive.addSubcommand("settlement", new ArriveSettlement(desk));
        arrive.addSubcommand("reconcile", new ArriveReconcile(desk));
        arrive.addSubcommand("photo", new ArrivePhoto(desk));
        CommandLine counter = group(line, "counter");
        counter.addSubcommand("find", new CounterFind(desk));
        counter.addSubcommand("hand", new CounterHand(desk));
        counter.addSubcommand("undo", new CounterUndo(desk));
        counter.addSubcommand("log", new CounterLog(desk));
        counter.addSubcommand("late", new CounterLate(desk));
        counter.addSubcommand("pack", new CounterPack(desk));
        CommandLine giveBack = group(line, "give-back");
        giveBack.addSubcommand("tick", new GiveBackTick(desk));
        giveBack.addSubcommand("refunds", new GiveBackRefunds(desk));
    }

    private void addAfterSales(CommandLine line) {
        CommandLine afterSales = group(line, "after-sales");
        afterSales.addSubcommand("open", new AfterSalesOpen(desk));
        afterSales.addSubcommand("advance", new AfterSalesAdvance(desk));
        afterSales.addSubcommand("list", new AfterSalesList(desk));
        afterSales.addSubcommand("show", new AfterSalesShow(desk));
        afterSales.addSubcommand("photo", new AfterSalesPhoto(desk));
        afterSales.addSubcommand("scripts", new AfterSalesScripts(desk));
    }

    private void addPlan(CommandLine line) {
        CommandLine plan = group(line, "plan");
        plan.addSubcommand("day", new PlanDayCommand(desk, false));
        plan.addSubcommand("week", new PlanDayCommand(desk, true));
        plan.addSubcommand("done", new PlanDone(desk));
        plan.addSubcommand("edit", new PlanEdit(desk));
        plan.addSubcommand("review", new PlanReview(desk));
        plan.addSubcommand("trials", new PlanTrials(desk));
        plan.addSubcommand("texts", new PlanTexts(desk));
        plan.addSubcommand("heat", new PlanHeat(desk));
        plan.addSubcommand("print", new PlanPrint(desk));
        plan.addSubcommand("link", new PlanLink(desk));
        CommandLine health = group(line, "health");
        health.addSubcommand("groups", new HealthCommand(desk, false));
        health.addSubcommand("leader", new HealthCommand(desk, true));
        health.addSubcommand("days", new HealthDays(desk));
        CommandLine stats = group(line, "stats");
        stats.addSubcommand("kpi", new StatsKpi(desk));
        stats.addSubcommand("leader-day", new StatsLeaderDay(desk));
        stats.addSubcommand("report", new StatsReport(desk));
        stats.addSubcommand("region", new StatsRegion(desk));
        stats.addSubcommand("stars", new StatsStars(desk));
        addRegion(line);
        stats.addSubcommand("commission", new StatsCommission(desk));
        group(line, "income").addSubcommand("payouts", new IncomePayouts(desk));
        CommandLine growth = group(line, "growth");
        growth.addSubcommand("show", new GrowthShow(desk));
        growth.addSubcommand("tick", new GrowthTickCommand(desk));
        growth.addSubcommand("start", new GrowthStart(desk));
        CommandLine training = group(line, "training");
        training.addSubcommand("list", new TrainingList(desk));
        training.addSubcommand("tick", new GrowthTickCommand(desk));
        group(line, "succession").addSubcommand("pack", new SuccessionPack(desk));
        group(line, "warnings").addSubcommand("list", new WarningsList(desk));
        CommandLine outreach = group(line, "outreach");
        outreach.addSubcommand("list", new OutreachList(desk));
        outreach.addSubcommand("wrote", new OutreachWrote(desk));
        outreach.addSubcommand("result", new OutreachResult(desk));
        outreach.addSubcommand("log", new OutreachLog(desk));
        outreach.addSubcommand("uplift", new OutreachUplift(desk));
        CommandLine activities = group(line, "activities");
        activities.addSubcommand("add", new ActivitiesAdd(desk));
        activities.addSubcommand("list", new ActivitiesList(desk));
        activities.addSubcommand("set", new ActivitiesSet(desk));
        CommandLine suggestions = group(line, "suggestions");
        suggestions.addSubcommand("add", new SuggestionsAdd(desk));
        suggestions.addSubcommand("list", new SuggestionsList(desk));
        suggestions.addSubcommand("answer", new SuggestionsAnswer(desk));
    }

    private void addRegion(CommandLine line) {
        CommandLine region = group(line, "region");
        region.addSubcommand("areas", new RegionAreas(desk));
        region.addSubcommand("leader", new RegionLeaderCommand(desk));
        region.addSubcommand("ask", new RegionAsk(desk));
        region.addSubcommand("withdraw", new RegionWithdraw(desk));
        region.addSubcommand("report", new RegionReportCommand(desk));
        region.addSubcommand("sheet", new RegionSheetCommand(desk));
        CommandLine interventions = group(line, "interventions");
        interventions.addSubcommand("list", new InterventionsList(desk));
        interventions.addSubcommand("answer", new InterventionsAnswer(desk));
    }

    private void addLists(CommandLine line) {
        group(line, "export").addSubcommand("orders", new ExportOrdersCommand(desk));
        CommandLine orders = group(line, "orders");
        orders.addSubcommand("list", new OrdersList(desk));
        orders.addSubcommand("history", new OrdersHistory(desk));
        orders.addSubcommand("decide", new OrdersDecide(desk));
        orders.addSubcommand("settle", new OrdersSettle(desk));
        orders.addSubcommand("walk-in", new OrdersWalkIn(desk));
        orders.addSubcommand("cancel-walk-in", new OrdersCancelWalkIn(desk));
        CommandLine members = group(line, "members");
        members.addSubcommand("list", new MembersList(desk));
        members.addSubcommand("find", new MembersFind(desk));
        members.addSubcommand("segments", new MembersSegments(desk));
        members.addSubcommand("show", new MembersShow(desk));
        members.addSubcommand("tag", new MembersTag(desk));
        members.addSubcommand("holds", new MembersHolds(desk));
        members.addSubcommand("unsettled", new MembersUnsettled(desk));
        members.addSubcommand("settle", new MembersSettle(desk));
        members.addSubcommand("merge", new MembersMerge(desk));
        members.addSubcommand("erase", new MembersErase(desk));
        CommandLine consent = group(line, "consent");
        consent.addSubcommand("grant", new ConsentSay(desk, true));
        consent.addSubcommand("withdraw", new ConsentSay(desk, false));
        consent.addSubcommand("show", new ConsentShow(desk));
        consent.addSubcommand("import", new ConsentImport(desk));
        CommandLine products = group(line, "products");
        products.addSubcommand("list", new ProductsList(desk));
        products.addSubcommand("set", new ProductsSet(desk));
        products.addSubcommand("replenish", new ProductsReplenish(desk));
        products.addSubcommand("presale", new ProductsPresale(desk));
        products.addSubcommand("layers", new ProductsLayers(desk));
        group(line, "variants").addSubcommand("set", new VariantsSet(desk));
        CommandLine groups = group(line, "groups");
        groups.addSubcommand("add", new GroupsAdd(desk));
        groups.addSubcommand("rule", new GroupsRule(desk));
        groups.addSubcommand("describe", new GroupsDescribe(desk));
        groups.addSubcommand("day", new GroupsDay(desk));
        groups.addSubcommand("import", new GroupsImport(desk));
        groups.addSubcommand("list", new GroupsList(desk));
        CommandLine rules = group(line, "rules");
        rules.addSubcommand("list", new RulesList(desk));
        rules.addSubcommand("set", new RulesSet(desk));
        CommandLine groupBuys = group(line, "group-buys");
        groupBuys.addSubcommand("list", new GroupBuysList(desk));
        groupBuys.addSubcommand("cancel", new GroupBuysCancel(desk));
    }

    private static CommandLine group(CommandLine parent, String name) {
        Root root = parent.getCommand();
        CommandLine group = new Branch(root.said.test(name));
        parent.addSubcommand(name, group);
        return group;
    }

    /** Every command is described by cli.command.&lt;its words&gt;. */
    private static void describe(CommandLine line, String path, Messages messages) {
        CommandSpec spec = line.getCommandSpec();
        spec.version(messages.text("app.name") + " " + Release.VERSION);
        spec.usageMessage()
                .synopsisHeading(messages.text("cli.help.usage"))
                .commandListHeading(messages.text("cli.help.commands") + "%n");
        for (Map.Entry<String, CommandLine> entry : line.getSubcommands().entrySet()) {
            String words = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            entry.getValue()
                    .getCommandSpec()
                    .usageMessage()
                    .description(messages.text(Messages.COMMAND + words));
            describe(entry.getValue(), words, messages);
        }
    }

    @Command(name = "leaderdesk")
    private static final class Root extends Group {

        @Mixin
        @SuppressWarnings("UnusedVariable") // picocli reads it
        private final Globals globals;

        private final Predicate<String> said;

        Root(Globals globals, Predicate<String> said) {
            this.globals = globals;
            this.said = said;
        }
    }

    /** A word with commands behind it, which it takes in only where somebody said the word. */
    private static final class Branch extends CommandLine {

        private final boolean said;

        Branch(boolean said) {
            super(new Group());
            this.said = said;
        }

        @Override
        public CommandLine addSubcommand(String name, Object command) {
            return said ? super.addSubcommand(name, command) : this;
        }
    }

    /** A word that needs another one behind it: says which there are. */
    @Command
    private static class Group implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            List<String> words = List.copyOf(spec.subcommands().keySet());
            throw new CommandLine.ParameterException(
                    spec.commandLine(), spec.qualifiedName() + " " + String.join("|", words));
        }
    }
}

package org.leaderdesk.i18n;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.order.Rejection;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts in one language: Chinese for every {@code zh} locale, English for all others.
 *
 * <p>How the build knows that a key is used, and that a used key exists:
 *
 * <ul>
 *   <li>a key is a plain literal, handed to a method called {@code text}: {@code
 *       messages.text("import.done", n)}; a wrapper elsewhere keeps that method name. In FXML it is
 *       {@code "%import.done"};
 *   <li>a literal equal to a key counts as a use wherever it stands, so that an enum may carry its
 *       own key;
 *   <li>a key put together at run time starts with a constant of this class that ends in a dot,
 *       {@code Messages.REFUSAL + code}: the constant marks all keys below it as used, and the
 *       test's table {@code KeyFamilies} says which codes there are, so that each has its text.
 * </ul>
 *
 * <p>Values are {@link MessageFormat} patterns, those without arguments too: an apostrophe is
 * written twice. Numbers are grouped as the language groups them; an identifier or a year is handed
 * over as a string.
 */
public final class Messages {
    /**
     * Why something was not done: {@code REFUSAL + code}, where the code is part of the contract.
     */
    public static final String REFUSAL = "refusal.";

    /** What a command does: {@code COMMAND + its words with dots between}. */
    public static final String COMMAND = "cli.command.";

    /** What a code such as an order's state is called: {@code CODE + the code}. */
    public static final String CODE = "cli.code.";

    /** What a check of a book proves: {@code CHECK + its name}. */
    public static final String CHECK = "check.";

    /** What a check of a book found wrong: {@code FAULT + its name}. */
    public static final String FAULT = "fault.";

    /** What a sum of the demonstration compares. */
    public static final String DEMO = "cli.demo.sum.";

    /** What a list is called: {@code PAPER_SHEET + its command-line name}. */
    public static final String PAPER_SHEET = "paper.sheet.";

    /** What a column of an order file can be: {@code FIELD + its name in profiles}. */
    public static final String FIELD = "field.";

    /** A text for a private message: {@code OUTREACH + its name}. */
    public static final String OUTREACH = "outreach.";

    /** What a rule is called: {@code RULE_NAME + its id}. */
    public static final String RULE_NAME = "rule.name.";

    /** What a rule decides, in a sentence: {@code RULE_WHY + its id}. */
    public static final String RULE_WHY = "rule.why.";

    /** Where a rule comes from, in the source's words: {@code RULE_SOURCE + its source}. */
    public static final String RULE_SOURCE = "rule.source.";

    /** What a rule is about, what it counts, and its ways: {@code RULE_WORD + the code}. */
    public static final String RULE_WORD = "rule.word.";

    /** What somebody did, in the audit trail: {@code AUDIT_ACTION + the action}. */
    public static final String AUDIT_ACTION = "audit.action.";

    /** To how many of what: {@code AUDIT_OBJECT + the object's kind}. */
    public static final String AUDIT_OBJECT = "audit.object.";

    /** What for, where the program said so itself: {@code AUDIT_PURPOSE + the code}. */
    public static final String AUDIT_PURPOSE = "audit.purpose.";

    /** How the trail was found broken: {@code AUDIT_FAULT + the fault}. */
    public static final String AUDIT_FAULT = "audit.fault.";

    /** What to write in a scene: {@code CASE_SCRIPT + the scene + "." + which reply}. */
    public static final String CASE_SCRIPT = "after-sales.script.";

    /** What a reply in a scene is called: {@code CASE_REPLY + which}. */
    public static final String CASE_REPLY = "after-sales.reply.";

    /** Why a slot of the plan is as it is: {@code PLAN_WHY + the kind of reason}. */
    public static final String PLAN_WHY = "plan.why.";

    /** What the plan calls a kind, a cause or a relaxed rule: {@code PLAN_WORD + the code}. */
    public static final String PLAN_WORD = "plan.word.";

    /** Where an activity stands: {@code ACTIVITY_PHASE + kind + "." + phase}. */
    public static final String ACTIVITY_PHASE = "activity.phase.";

    /** What a kind of post is called on paper: {@code PLAN_SHEET_KIND + the kind}. */
    public static final String PLAN_SHEET_KIND = "plan.sheet.kind.";

    /** What a figure of a leader's day is called: {@code DAY_FIGURE + the figure}. */
    public static final String DAY_FIGURE = "day-figure.";

    /** What an indicator is called: {@code HEALTH_INDICATOR + the code}. */
    public static final String HEALTH_INDICATOR = "health.indicator.";

    /** What can be done about an indicator: {@code HEALTH_ACTION + the code}. */
    public static final String HEALTH_ACTION = "health.action.";

    /**
     * A column of a file of group statistics that counts nothing: {@code HEALTH_COLUMN + the code}.
     */
    public static final String HEALTH_COLUMN = "health.column.";

    /** What was counted in a chat: {@code HEALTH_FIGURE + the code}. */
    public static final String HEALTH_FIGURE = "health.figure.";

    /** What a month is about (R027), by its number: {@code PLAN_THEME + 1} is January's. */
    public static final String PLAN_THEME = "plan.theme.";

    /** A figure of the dashboard: {@code HEALTH_KPI + the code}. */
    public static final String HEALTH_KPI = "health.kpi.";

    /** A KPI's value with what it counts: {@code HEALTH_UNIT + the unit}. */
    public static final String HEALTH_UNIT = "health.unit.";

    /** What a KPI means, in a sentence: {@code KPI_MEANING + the code}. */
    public static final String KPI_MEANING = "numbers.meaning.";

    /** How a KPI is calculated: {@code KPI_FORMULA + the code}. */
    public static final String KPI_FORMULA = "numbers.formula.";

    /** What to do so that a KPI can be measured: {@code KPI_MISSING + the code}. */
    public static final String KPI_MISSING = "numbers.missing.";

    /** What to try where a KPI misses its target: {@code KPI_TRY + the code}. */
    public static final String KPI_TRY = "numbers.try.";

    /** Whose a line is that a KPI is compared with: {@code KPI_LINE + the line}. */
    public static final String KPI_LINE = "numbers.line.";

    /** How the dashboard is looked at: {@code KPI_VIEW + the view}. */
    public static final String KPI_VIEW = "numbers.view.";

    /** Why something is a warning: {@code WARNING_WHY + what is watched}. */
    public static final String WARNING_WHY = "warning.why.";

    /** Why several things at once are warnings: {@code WARNING_MANY + what is watched}. */
    public static final String WARNING_MANY = "warning.many.";

    /** What to do about a warning: {@code WARNING_DO + what is watched}. */
    public static final String WARNING_DO = "warning.do.";

    /** What became of a warning: {@code WARNING_STATE + the state}. */
    public static final String WARNING_STATE = "warning.state.";

    /** What a consent's notice says: {@code CONSENT_NOTICE + purpose + "." + version}. */
    public static final String CONSENT_NOTICE = "consent.notice.";

    /** Why somebody is in a class, with its numbers: {@code MEMBER_BECAUSE + code}. */
    public static final String MEMBER_BECAUSE = "member.because.";

    /** A tier by what was spent: {@code LTV_TIER + tier}. */
    public static final String LTV_TIER = "ltv.tier.";

    /** A class of RFM: {@code RFM_CLASS + class}. */
    public static final String RFM_CLASS = "rfm.class.";

    /** Why somebody may have stopped ordering: {@code WIN_BACK + reason}. */
    public static final String WIN_BACK = "win-back.";

    /** What is done for a newcomer on a day: {@code NEWCOMER_STEP + step}. */
    public static final String NEWCOMER_STEP = "newcomer.step.";

    /** Why a book has no model: {@code NO_MODEL + because}. */
    public static final String NO_MODEL = "no-model.";

    /** A part of what is held of a person: {@code HOLDINGS_PART + part}. */
    public static final String HOLDINGS_PART = "holdings.part.";

    /** A column of it: {@code HOLDINGS_COLUMN + column}. */
    public static final String HOLDINGS_COLUMN = "holdings.column.";

    /** A row of it: {@code HOLDINGS_FIELD + field}. */
    public static final String HOLDINGS_FIELD = "holdings.field.";

    /** Whether members are foretold by the model or the plain rule: {@code SEGMENT_RULE + use}. */
    public static final String SEGMENT_RULE = "segment.rule.";

    /** A band's colour in words: {@code HEALTH_LIGHT + the light}. */
    public static final String HEALTH_LIGHT = "health.light.";

    /** How far a leader has come: {@code GROWTH_STAGE + the stage}. */
    public static final String GROWTH_STAGE = "growth.stage.";

    /** What a step of growth is part of: {@code GROWTH_PART + the part}. */
    public static final String GROWTH_PART = "growth.part.";

    /** A part of a handover of groups: {@code SUCCESSION_PART + the part}. */
    public static final String SUCCESSION_PART = "succession.part.";

    /** What it says in a column: {@code SUCCESSION_COLUMN + the column}. */
    public static final String SUCCESSION_COLUMN = "succession.column.";

    /** How much a leader sells: {@code LEADER_TIER + the tier}. */
    public static final String LEADER_TIER = "leader.tier.";

    /** What a leader's stars are made of: {@code STAR + the indicator}. */
    public static final String STAR = "star.";

    /** What a region asks for: {@code INTERVENTION + the action}. */
    public static final String INTERVENTION = "intervention.";

    /** What became of it: {@code INTERVENTION_STATE + the answer, OPEN or WITHDRAWN}. */
    public static final String INTERVENTION_STATE = "intervention-state.";

    /** Which way a leader's score went: {@code REGION_TREND + the trend}. */
    public static final String REGION_TREND = "region.trend.";

    /** In which order leaders are shown: {@code REGION_SORT + the order}. */
    public static final String REGION_SORT = "region.sort.";

    /** What a leader is watched for, in two or three words: {@code REGION_WATCHED + the figure}. */
    public static final String REGION_WATCHED = "region.watched.";

    /** Whom a chat group is mostly made of: {@code PORTRAIT + the portrait}. */
    public static final String PORTRAIT = "portrait.";

    /** What a kind of row that travels is called: {@code SYNC_KIND + its name in the protocol}. */
    public static final String SYNC_KIND = "sync.kind.";

    /** What a field of such a row is called: {@code SYNC_FIELD + its name in the protocol}. */
    public static final String SYNC_FIELD = "sync.field.";

    /** A code that a field of such a row holds: {@code SYNC_VALUE + field.CODE}. */
    public static final String SYNC_VALUE = "sync.value.";

    /** Why a platform did not take an edit as it was: {@code SYNC_CODE + its code}. */
    public static final String SYNC_CODE = "sync.code.";

    /** What keeps a desk from its platform, in a few words: {@code SYNC_TROUBLE + the refusal}. */
    public static final String SYNC_TROUBLE = "sync.trouble.";

    /**
     * How a desk stands with its platform where nothing keeps it from there: {@code SYNC_LIGHT +
     * the light}.
     */
    public static final String SYNC_LIGHT = "sync.light.";

    /** Lines of a statement of income. */
    public static final String INCOME_LINE = "income.line.";

    /** What is listed of a statement of income. */
    public static final String INCOME_COLUMN = "income.column.";

    /** Where orders came from. */
    public static final String INCOME_SOURCE = "income.source.";

    /** How a source pays. */
    public static final String INCOME_MODEL = "income.model.";

    /** Why an order of a payout statement differs. */
    public static final String PAYOUT_WHY = "payouts.why.";

    /** What a column of a payout statement is. */
    public static final String PAYOUT_COLUMN = "payouts.column.";

    /** Why an order earns nothing. */
    public static final String INCOME_UNEARNED = "income.unearned.";

    private static final String BUNDLE = "org.leaderdesk.i18n.messages";

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts for a person's language. */
    public static Messages of(Locale locale) {
        // Named outright: the search order of ResourceBundle would let the machine's own language
        // decide for, say, a French locale.
        Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                ResourceBundle.getBundle(BUNDLE, known, Messages.class.getClassLoader(), control));
    }

    /**
     * The text of a key with its arguments filled in.
     *
     * @throws java.util.MissingResourceException where there is no such key: a hole in the program,
     *     not something to show to a person
     */
    public String text(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale()).format(args);
    }

    /**
     * The sentence of a refusal.
     *
     * @param code its name, part of the contract
     * @param arguments what the sentence names; numbers are grouped, anything else stands as it is
     */
    public String refusal(String code, List<Object> arguments) {
        Object[] shown = arguments.stream().map(this::shown).toArray();
        return text(REFUSAL + code, shown);
    }

    /** What could not be read of a file, and where. */
    public String rejection(Rejection each) {
        return text(
                REFUSAL + each.code().name(),
                each.value(),
                each.column(),
                each.row(),
                each.sheet());
    }

    /** A number is grouped, what was counted in a chat is named, anything else stands as it is. */
    private Object shown(Object argument) {
        if (argument instanceof Enum<?> code && has(HEALTH_FIGURE + code.name())) {
            return text(HEALTH_FIGURE + code.name());
        }
        return argument instanceof Number ? argument : String.valueOf(argument);
    }

    /** Whether there is a text, for codes that come from another program. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The language in which these texts are written, for dates and sorting beside them. */
    public Locale locale() {
        Locale locale = bundle.getLocale();
        return locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale;
    }

    /** The same texts for who reads them from a bundle, without arguments: the FXML loader. */
    public ResourceBundle bundle() {
        return bundle("");
    }

    /**
     * Those of the same texts whose keys begin so, for who goes through all keys of a bundle: the
     * help of the command line, for each of its commands.
     */
    public ResourceBundle bundle(String beginning) {
        return new ResourceBundle() {
            private @Nullable List<String> keys;

            @Override
            protected @Nullable Object handleGetObject(String key) {
                return key.startsWith(beginning) && has(key) ? text(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                // The command line goes through them once for each of its commands.
                if (keys == null) {
                    keys =
                            Collections.list(bundle.getKeys()).stream()
                                    .filter(key -> key.startsWith(beginning))
                                    .toList();
                }
                return Collections.enumeration(keys);
            }
        };
    }
}

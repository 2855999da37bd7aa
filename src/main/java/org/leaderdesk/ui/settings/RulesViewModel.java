package org.leaderdesk.ui.settings;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.leader.RuleKind;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules with their values; each is changed by itself, and can be taken back. */
final class RulesViewModel {

    private final Workplace workplace;
    private final ObservableList<ReadRules.Listed> rules = FXCollections.observableArrayList();

    RulesViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ObservableList<ReadRules.Listed> rules() {
        return rules;
    }

    void refresh() {
        workplace.background().run(() -> new ReadRules(workplace.session()).used(), rules::setAll);
    }

    /** The rules of a topic whose name, sentence or source has what was typed. */
    List<ReadRules.Listed> found(Rule.Topic topic, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(each -> each.rule().topic() == topic)
                .filter(each -> words(each.rule()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private String words(Rule<?> rule) {
        return name(rule) + "\n" + why(rule) + "\n" + source(rule) + "\n" + rule.id();
    }

    String name(Rule<?> rule) {
        return workplace.texts().text(Messages.RULE_NAME + rule.id());
    }

    String why(Rule<?> rule) {
        return workplace.texts().text(Messages.RULE_WHY + rule.id());
    }

    /** The source's words with its number beside them. */
    String source(Rule<?> rule) {
        return workplace.texts().text(Messages.RULE_SOURCE + rule.source());
    }

    /** A value in words: 48 hours, 20:00, by the same part. */
    String inWords(RuleKind<?> kind, String value) {
        return switch (kind) {
            case RuleKind.Whole whole -> value + " " + word(whole.unit());
            case RuleKind.TimeOfDay _ -> value;
            case RuleKind.Way<?> _ -> workplace.texts().text(Messages.RULE_WORD + value);
        };
    }

    String word(Enum<?> code) {
        return workplace.texts().text(Messages.RULE_WORD + code.name());
    }

    /** Sets a rule, or with nothing puts it back to what it usually is. */
    void change(Rule<?> rule, Optional<String> typed, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new ChangeRule(workplace.session()).run(rule, typed),
                        before -> {
                            if (!before.equals(typed.map(String::strip))) {
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text("settings.rule-saved", name(rule)),
                                                () -> takeBack(rule, before));
                            }
                            changed();
                        },
                        refused);
    }

    private void takeBack(Rule<?> rule, Optional<String> before) {
        workplace
                .background()
                .run(() -> new ChangeRule(workplace.session()).run(rule, before), was -> changed());
    }

    private void changed() {
        workplace.appearance().rulesChanged();
        refresh();
    }
}

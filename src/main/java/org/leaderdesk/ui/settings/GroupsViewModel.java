package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.ArrangeGroupRules;
import org.leaderdesk.desk.leader.DescribeGroup;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.SetGroupSize;
import org.leaderdesk.desk.planner.PostLink;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The chat groups, and the rules that say who is in which. */
final class GroupsViewModel {

    private final Workplace workplace;
    private String link = "";
    private final ReadOnlyObjectWrapper<Seen> seen =
            new ReadOnlyObjectWrapper<>(
                    new Seen(
                            new ListGroups.Groups(List.of(), List.of(), 0),
                            new ListGroups.Names(List.of(), List.of())));

    /** The groups, and what a rule can name. */
    record Seen(ListGroups.Groups groups, ListGroups.Names names) {}

    GroupsViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    void refresh() {
        ListGroups list = new ListGroups(workplace.session());
        workplace.background().run(() -> new Seen(list.run(), list.names()), seen::set);
    }

    void add(String name, String estate, boolean main, Runnable added, Consumer<Refused> refused) {
        Optional<String> where = estate.isBlank() ? Optional.empty() : Optional.of(estate.strip());
        workplace
                .background()
                .run(
                        () -> new AddGroup(workplace.session()).run(name, where, main),
                        group -> {
                            added.run();
                            refresh();
                        },
                        refused);
    }

    void addRule(String group, AddGroupRule.Whom whom, Runnable added, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            new AddGroupRule(workplace.session()).run(group, whom);
                            return true;
                        },
                        done -> {
                            added.run();
                            refresh();
                        },
                        refused);
    }

    void size(ChatGroup group, Optional<ChatGroup.Size> size) {
        SetGroupSize set = new SetGroupSize(workplace.session());
        workplace
                .background()
                .run(
                        () -> set.run(group.id(), size),
                        before -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("settings.size-saved", group.name()),
                                            () -> then(() -> set.run(group.id(), before)));
                            refresh();
                        });
    }

    void describe(ChatGroup group, Optional<Portrait> audience, Optional<LocalDate> since) {
        DescribeGroup describe = new DescribeGroup(workplace.session());
        workplace
                .background()
                .run(
                        () -> describe.run(group.id(), audience, since),
                        before -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "settings.group-described", group.name()),
                                            () ->
                                                    then(
                                                            () ->
                                                                    describe.run(
                                                                            group.id(),
                                                                            before.audience(),
                                                                            before.since())));
                            refresh();
                        });
    }

    void move(GroupRule rule, int places) {
        then(
                () -> {
                    new ArrangeGroupRules(workplace.session()).move(rule, places);
                    return true;
                });
    }

    void remove(GroupRule rule) {
        ArrangeGroupRules arrange = new ArrangeGroupRules(workplace.session());
        workplace
                .background()
                .run(
                        () -> arrange.remove(rule),
                        place -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("settings.group-rule-removed"),
                                            () -> putBack(rule, place));
                            refresh();
                        });
    }

    private void putBack(GroupRule rule, int place) {
        then(
                () -> {
                    new ArrangeGroupRules(workplace.session()).putBack(rule, place);
                    return true;
                });
    }

    private void then(Callable<?> work) {
        workplace.background().run(work::call, done -> refresh());
    }

    /** Reads where the code on a post's picture leads. */
    void readLink(Consumer<String> told) {
        workplace
                .background()
                .run(
                        () -> new PostLink(workplace.session()).read().orElse(""),
                        read -> {
                            link = read;
                            told.accept(read);
                        });
    }

    /** Keeps where it leads; the same again says nothing. */
    void keepLink(String typed, Consumer<Refused> no) {
        if (typed.strip().equals(link)) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> {
                            new PostLink(workplace.session()).write(typed);
                            return typed.strip();
                        },
                        kept -> {
                            link = kept;
                            workplace.notices().done(workplace.text("settings.post-link-kept"));
                        },
                        no);
    }
}

package org.leaderdesk.bench;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.PinyinName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Members of a made-up book, really sealed. */
final class MadeUpPeople {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺顾毛郝龚邵万覃武钱戴严莫孔向汤单欧阳";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉梅建国志红鑫飞雪琴云莉玲宇浩然子轩梓涵欣怡佳慧晨曦诗雨思颖雅婷博文俊凯旭东海燕春花秋月冬生家豪天乐一诺";
    private static final String[] NICKS = {
        "妈妈", "爸爸", "奶奶", "姐", "小仙女", "🍊", "Lily", "A水果控", "不吃香菜", "团团"
    };

    private MadeUpPeople() {}

    /**
     * Puts so many people into a book, the same for the same number.
     *
     * @param ids of the members
     * @param queries what somebody would type to find one in twenty of them
     */
    record Filled(List<UUID> ids, List<String> queries) {}

    static Filled fill(Session session, int members) {
        Random random = new Random(7);
        List<UUID> ids = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<UUID> estates = new ArrayList<>();
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            for (int i = 0; i < 45; i++) {
                                estates.add(tx.places().idOf(PlaceTable.Kind.ESTATE, "小区" + i));
                            }
                            return true;
                        });
        for (int from = 0; from < members; from += 10_000) {
            int first = from;
            int last = Math.min(members, from + 10_000);
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                for (int i = first; i < last; i++) {
                                    ids.add(add(tx, random, estates, i, queries));
                                }
                                return true;
                            });
        }
        return new Filled(ids, queries);
    }

    private static UUID add(
            Transaction tx, Random random, List<UUID> estates, int i, List<String> queries) {
        String name = name(random);
        String phone = "1" + (3_000_000_000L + i * 1_234_577L % 6_999_999_937L);
        String building = Integer.toString(1 + random.nextInt(40));
        String room = (1 + random.nextInt(30)) + String.format(Locale.ROOT, "%02d", 1 + i % 6);
        PersonalText nothing = PersonalText.of("");
        Member member =
                new Member(
                        tx.newId(),
                        false,
                        Optional.of(estates.get(i % estates.size())),
                        false,
                        Instant.EPOCH,
                        false,
                        new CounterCard(
                                PersonalText.of(name),
                                phone.substring(7),
                                PersonalText.of(building),
                                PersonalText.of(room),
                                nothing),
                        Optional.of(
                                new ContactCard(
                                        PersonalText.of(phone),
                                        PersonalText.of("阳光花园" + building + "号" + room),
                                        nothing,
                                        PersonalText.of(name),
                                        nothing,
                                        nothing)));
        tx.members().insert(member, Optional.of("phone:" + phone));
        if (i % 20 == 0) {
            queries.add(
                    switch (i / 20 % 8) {
                        case 0, 1 -> phone.substring(7);
                        case 2 -> phone;
                        case 3 -> name;
                        case 4 -> name.substring(0, Math.min(2, name.length()));
                        case 5 -> PinyinName.of(name).initials();
                        case 6 -> PinyinName.of(name).full();
                        default -> building + "-" + room;
                    });
        }
        return member.id();
    }

    private static String name(Random random) {
        String surname = one(SURNAMES, random);
        String given = one(GIVEN, random) + (random.nextInt(3) > 0 ? one(GIVEN, random) : "");
        return random.nextInt(5) == 0
                ? given + NICKS[random.nextInt(NICKS.length)]
                : surname + given;
    }

    private static String one(String characters, Random random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}

package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Made-up rounds for tests; the same seed makes the same round. */
public final class Rounds {

    private record Sold(String name, String variant, String category, TemperatureZone zone) {}

    private static final List<Sold> GOODS =
            List.of(
                    new Sold("四川爱媛果冻橙", "9斤装", "水果", TemperatureZone.AMBIENT),
                    new Sold("四川爱媛果冻橙", "5斤装", "水果", TemperatureZone.AMBIENT),
                    new Sold("丹东99草莓", "3斤", "水果", TemperatureZone.CHILLED),
                    new Sold("低温鲜牛奶 950ml*4", "", "蛋奶", TemperatureZone.CHILLED),
                    new Sold("青团 6只装", "豆沙", "糕点", TemperatureZone.CHILLED),
                    new Sold("青团 6只装", "蛋黄肉松", "糕点", TemperatureZone.CHILLED),
                    new Sold("手工水饺", "猪肉白菜 1kg", "速冻", TemperatureZone.FROZEN),
                    new Sold("厄瓜多尔白虾", "净重4斤 20-30规格", "水产", TemperatureZone.FROZEN),
                    new Sold("云南蓝莓 125g*6盒", "18mm+", "水果", TemperatureZone.CHILLED),
                    new Sold("东北五常大米", "10kg", "粮油", TemperatureZone.AMBIENT),
                    new Sold("抽纸", "24包整箱", "日用", TemperatureZone.AMBIENT),
                    new Sold("土鸡蛋", "30枚", "蛋奶", TemperatureZone.CHILLED),
                    new Sold("无锡水蜜桃", "12个礼盒", "水果", TemperatureZone.AMBIENT),
                    new Sold("羊肉卷", "500g", "速冻", TemperatureZone.FROZEN));

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林单曾解仇区朴查任翟";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国";

    private Rounds() {}

    /** A round of two group buys with some bags of several orders. */
    public static RoundContents ofSize(int bags, long seed) {
        return ofSize(bags, seed, List.of("周末水果团", "清明青团节"));
    }

    public static RoundContents ofSize(int bags, long seed, List<String> groupBuys) {
        Random random = new Random(seed);
        List<Bag> made = new ArrayList<>();
        int[] join = new int[groupBuys.size()];
        for (int number = 1; number <= bags; number++) {
            made.add(bag(number, random, groupBuys, join));
        }
        return new RoundContents(
                new UUID(seed, 0), "周六晚", groupBuys, made, new RoundContents.LeftOut(2, 3, 4));
    }

    /** Everything that is hard to set: long names, rare characters, a bag longer than a page. */
    public static RoundContents worst() {
        RoundContents plain = ofSize(30, 5, List.of("周末水果团", "清明青团节", "新疆阿克苏冰糖心苹果产地直发第三期团购"));
        List<Bag> bags = new ArrayList<>(plain.bags());
        bags.set(2, renamed(bags.get(2), "𠮷野家䶮𬭎🍊𫖯乐乐妈妈阳光花园二十一栋五零一", 1));
        bags.set(4, renamed(bags.get(4), "阿卜杜热西提·买买提明·吐尔逊江古丽巴哈尔", 30));
        bags.set(5, renamed(bags.get(5), "👨‍👩‍👧幸福一家人", 1));
        bags.set(6, renamed(bags.get(6), "Wolfeschlegelsteinhausenbergerdorff", 70));
        bags.set(7, renamed(bags.get(7), "", 1));
        bags.set(8, remarked(bags.get(8), "开头" + "🍊".repeat(300)));
        bags.set(9, remarked(bags.get(9), "开头" + "请放在门口的鞋柜上".repeat(50)));
        return new RoundContents(
                plain.roundId(), "周六晚南门物业与东门便利店合并提货批次", plain.groupBuys(), bags, plain.leftOut());
    }

    private static Bag remarked(Bag bag, String remark) {
        return new Bag(
                bag.ownerId(),
                bag.collectionNumber(),
                bag.name(),
                bag.tail4(),
                bag.estate(),
                bag.building(),
                bag.room(),
                List.of(PersonalText.of(remark)),
                bag.lines());
    }

    /** One bag of this name. */
    public static RoundContents named(String name) {
        RoundContents one = ofSize(1, 1);
        return new RoundContents(
                one.roundId(),
                one.name(),
                one.groupBuys(),
                List.of(renamed(one.bags().getFirst(), name, 1)),
                one.leftOut());
    }

    private static Bag renamed(Bag bag, String name, int times) {
        List<BagLine> lines = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            BagLine any = bag.lines().get(i % bag.lines().size());
            lines.add(
                    new BagLine(
                            any.orderId(),
                            i,
                            any.joinNumber(),
                            any.groupBuy(),
                            times == 1 ? any.variantId() : new UUID(100, i),
                            times == 1 ? any.product() : "特级智利进口车厘子JJJ级大果礼盒装顺丰空运次日达坏果包赔限时加赠草莓" + i,
                            times == 1 ? any.variant() : "5斤原箱",
                            any.category(),
                            TemperatureZone.values()[i % 3],
                            i % 2 == 0,
                            i % 7 == 0 ? 12 : 1,
                            any.recipient(),
                            any.pickupPoint(),
                            any.subLeader(),
                            any.supplier(),
                            any.cost(),
                            Optional.of(new BagLine.RefundInDoubt(new Money(2990), "云南蓝莓")),
                            i % 9 == 4));
        }
        return new Bag(
                bag.ownerId(),
                times == 1 ? bag.collectionNumber() : 1000 + bag.collectionNumber(),
                PersonalText.of(name),
                bag.tail4(),
                bag.estate(),
                bag.building(),
                PersonalText.of("2单元1501"),
                List.of(PersonalText.of("请放在门口鞋柜上，不要按门铃，家里有小孩在睡觉，谢谢团长🙏辛苦了")),
                lines);
    }

    private static Bag bag(int number, Random random, List<String> groupBuys, int[] join) {
        List<BagLine> lines = new ArrayList<>();
        for (int g = 0; g < groupBuys.size(); g++) {
            boolean last = g == groupBuys.size() - 1 && lines.isEmpty();
            if (last || random.nextInt(10) < 7 - 4 * g) {
                addOrder(lines, random, groupBuys.get(g), ++join[g], number);
            }
        }
        String name =
                pick(SURNAMES, random)
                        + pick(GIVEN, random)
                        + (random.nextBoolean() ? pick(GIVEN, random) : "");
        return new Bag(
                new UUID(7, number),
                number,
                PersonalText.of(name),
                random.nextInt(20) == 0 ? "" : "%04d".formatted(random.nextInt(10_000)),
                random.nextInt(10) < 8 ? "阳光花园" : "翠湖",
                PersonalText.of(random.nextInt(15) == 0 ? "" : "" + (1 + random.nextInt(24))),
                PersonalText.of((1 + random.nextInt(18)) + "0" + (1 + random.nextInt(4))),
                random.nextInt(8) == 0 ? List.of(PersonalText.of("晚点来拿，放门口鞋柜上，谢谢")) : List.of(),
                lines);
    }

    private static void addOrder(
            List<BagLine> lines, Random random, String groupBuy, int joinNumber, int bag) {
        UUID order = new UUID(bag, lines.size() + 1L);
        int count = 1 + random.nextInt(random.nextInt(4) + 1);
        for (int place = 0; place < count; place++) {
            int sold = random.nextInt(GOODS.size());
            lines.add(line(random, order, place, groupBuy, joinNumber, sold));
        }
    }

    private static BagLine line(
            Random random, UUID order, int place, String groupBuy, int joinNumber, int sold) {
        Sold goods = GOODS.get(sold);
        return new BagLine(
                order,
                place,
                Integer.toString(joinNumber),
                groupBuy,
                new UUID(99, sold),
                goods.name(),
                goods.variant(),
                goods.category(),
                goods.zone(),
                sold % 5 == 3,
                random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1,
                random.nextInt(25) == 0 ? Optional.of(PersonalText.of("李四")) : Optional.empty(),
                random.nextInt(3) == 0 ? "东门便利店" : "南门物业",
                random.nextInt(4) == 0 ? Optional.of("小陈") : Optional.empty(),
                sold % 4 == 3 ? Optional.empty() : Optional.of(sold % 2 == 0 ? "鲜果批发老周" : "冷链配送中心"),
                sold % 3 == 0 ? Optional.empty() : Optional.of(new Money(1290L + 50 * sold)),
                random.nextInt(30) == 0
                        ? Optional.of(new BagLine.RefundInDoubt(new Money(2990), "云南蓝莓"))
                        : Optional.empty(),
                order.getMostSignificantBits() % 13 == 0);
    }

    private static String pick(String from, Random random) {
        return from.substring(random.nextInt(from.length())).substring(0, 1);
    }
}

package org.leaderdesk.exchange;

import org.leaderdesk.exchange.ProductText.Counted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a pasted line orders, where it says so clearly: 苹果2, 苹果2份+橙子1份. What only looks
 * like goods is never guessed at: a person says what it means.
 */
final class PastedGoods {

    private static final String PIECES = "[份盒箱袋个件只包瓶罐提条桶套]";
    private static final String MEASURES =
            "(?:公斤|千克|斤|两|克|[kK][gG]|[gG]|毫升|升|[mM]?[lL]|板|排|串|颗|粒|枚|把|捆|扎|筐|篮)";
    private static final String COUNTED_BEFORE =
            "(?<=[\\p{IsHan}\\p{So})×][0-9]{1,3}|[0-9]" + PIECES + ")";

    /** A sign or an emoji behind a count begins the next product; within a name it stays. */
    private static final Pattern JOINED =
            Pattern.compile(COUNTED_BEFORE + "(?:[+&.和与及](?=[^0-9×])|(?=\\p{So}))");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** What a name ends in; a dash or an equals sign before a count may mean something else. */
    private static final String NAME_END = "[\\p{L}\\p{M}\\p{So}\\p{Sk}\\p{Cf})\\]】》」』”’\"'%]";

    /** Three figures without a sign are a room more often than a count. */
    private static final Pattern ITEM =
            Pattern.compile(
                    "((?:(?![×*+][0-9]).)*?"
                            + NAME_END
                            + ")(?:[×*+]|(?![0-9]{3}$))([0-9]{1,3})"
                            + PIECES
                            + "?");

    /** A name in which something was counted already: 苹果2橙子, 苹果2份橙子, 苹果2改成; not 奶粉3段. */
    private static final Pattern COUNTED_WITHIN =
            Pattern.compile(
                    "[\\p{IsHan})](?<!第)[0-9]{1,2}(?:"
                            + PIECES
                            + "(?:$|(?=[\\p{IsHan}(])(?![装入一每]))|(?=[\\p{IsHan}(])(?!"
                            + PIECES
                            + "|"
                            + MEASURES
                            + "|[号代级层片度合期款种色寸岁段元块支双对卷头连年月日天倍]))");

    private static final Pattern BRACKET = Pattern.compile("\\((?:[^()]|\\([^()]*\\))*\\)");

    /** Words that change what was said before, or stand for goods named elsewhere. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:不要|去掉|减去|减掉|少要|退掉|改成|改为|换成|上次|退(?![热烧])"
                            + "|加(?![拿多州厚大绒量长碘热湿气味钙铁锌仑])|[还再另又只就我]?要|[还再另又][来加买拿订]).+"
                            + "|.*各|.*[欠帮].*[我带].*|.*(?:或|到|至|or)|.*[一二两三四五六七八九十半]"
                            + "(?:[份盒箱袋个件包瓶罐提桶套斤])"
                            + "|(?:还|再|另|又|只|就)?(?:要|来|加|减|少|多|改|改成|改为|换成|买|拿|订|定|换|退|各)");

    /** Goods with a count that is none: half a piece, a weight, a number in words. */
    private static final Pattern UNCOUNTED =
            Pattern.compile(
                    ".*×.*|.*\\p{IsHan}\\)?[0-9]{1,3}(?:[.~/-][0-9]+)?"
                            + "|.*[\\p{L})](?<![号楼栋幢座弄元区门])[^\\p{L}\\p{N}]{1,3}[0-9]{1,2}"
                            + PIECES
                            + "?|.*[0-9一二两三四五六七八九十半](?:"
                            + PIECES
                            + "|"
                            + MEASURES
                            + ")");

    /** Something that is wanted too, without saying how much. */
    private static final Pattern WANTED_TOO = Pattern.compile(".+(?:也要|也来|同上|一样)");

    /** A number among words that is neither a time nor a place: 2份苹果, 苹果2谢谢, 橙两份谢谢. */
    private static final Pattern NUMBER_WITHIN =
            Pattern.compile(
                    "(?<![0-9A-Za-z.:#/-])[0-9]{1,2}(?=[^0-9点号楼栋幢座弄室层门单时分月日天元块期年岁:.#%/-])"
                            + "|[一二两三四五六七八九十半][份盒箱袋件包瓶罐提桶套斤]");

    /** Money, times and what a notice says of all: 已付58, 共3份, 尾号12, 库存50. */
    private static final Pattern NOTE =
            Pattern.compile(
                    "(?:已?付款?|已?转账?|收款?|微信|支付宝|现金|红包|定金|押金|欠|合计|总计|小计|总共|共计|一共|共"
                            + "|尾号|门禁|库存|剩余?|还剩|限量|限购|满|运费|邮费|单价|售价|特价|原价"
                            + "|[今明后]天|上午|中午|下午|晚上|周[一二三四五六日天])?"
                            + "[:¥]*[0-9]+(?:\\.[0-9]+)?(?:元|块|点|"
                            + PIECES
                            + ")?");

    private static final Pattern COUNT_ALONE = Pattern.compile("[0-9]+" + PIECES + "?");

    private PastedGoods() {}

    /** The products of a part; empty where one of them is not clearly counted. */
    static List<Counted> of(String part) {
        List<Counted> all = new ArrayList<>();
        for (String each : JOINED.split(part)) {
            Matcher item = ITEM.matcher(each);
            boolean counted = item.matches() && Integer.parseInt(item.group(2)) > 0;
            if (counted && !isNote(each) && !isDoubtful(item.group(1))) {
                all.add(
                        new Counted(
                                ProductText.split(item.group(1).strip()),
                                Integer.parseInt(item.group(2))));
            } else if (!SIGNS.matcher(each).matches()) {
                return List.of();
            }
        }
        return all;
    }

    /** Whether a part that is no counted product looks like one. */
    static boolean isLikely(String part) {
        return !isNote(part)
                && (UNCOUNTED.matcher(part).matches()
                        || WANTED_TOO.matcher(part).matches()
                        || NUMBER_WITHIN.matcher(part).find());
    }

    private static boolean isNote(String part) {
        return NOTE.matcher(part).matches() && !COUNT_ALONE.matcher(part).matches();
    }

    /** What stands in brackets is the variant, whatever it says: 抽纸(10包家庭装). */
    private static boolean isDoubtful(String name) {
        return COUNTED_WITHIN.matcher(BRACKET.matcher(name).replaceAll("()")).find()
                || NO_NAME.matcher(name).matches();
    }
}

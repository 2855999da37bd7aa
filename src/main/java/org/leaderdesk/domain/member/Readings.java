package org.leaderdesk.domain.member;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Readings that the dictionary has wrong for a name; without tones, v for ü. */
final class Readings {

    /** Surnames whose reading differs from the character's usual one. */
    static final Map<String, String> SURNAMES =
            Map.ofEntries(
                    Map.entry("单", "shan"),
                    Map.entry("單", "shan"),
                    Map.entry("曾", "zeng"),
                    Map.entry("解", "xie"),
                    Map.entry("仇", "qiu"),
                    Map.entry("区", "ou"),
                    Map.entry("區", "ou"),
                    Map.entry("朴", "piao"),
                    Map.entry("查", "zha"),
                    Map.entry("任", "ren"),
                    Map.entry("翟", "zhai"),
                    Map.entry("盖", "ge"),
                    Map.entry("缪", "miao"),
                    Map.entry("乐", "yue"),
                    Map.entry("覃", "qin"),
                    Map.entry("冼", "xian"),
                    Map.entry("召", "shao"),
                    Map.entry("折", "she"),
                    Map.entry("员", "yun"),
                    Map.entry("黑", "he"),
                    Map.entry("秘", "bi"),
                    Map.entry("佴", "nai"),
                    Map.entry("重", "chong"),
                    Map.entry("种", "chong"),
                    Map.entry("祭", "zhai"),
                    Map.entry("尉迟", "yu chi"),
                    Map.entry("尉遲", "yu chi"),
                    Map.entry("万俟", "mo qi"),
                    Map.entry("单于", "chan yu"),
                    Map.entry("长孙", "zhang sun"),
                    Map.entry("澹台", "tan tai"),
                    Map.entry("令狐", "ling hu"),
                    Map.entry("皇甫", "huang fu"),
                    Map.entry("宇文", "yu wen"),
                    Map.entry("呼延", "hu yan"),
                    Map.entry("濮阳", "pu yang"),
                    Map.entry("贺兰", "he lan"));

    /** Words in which the dictionary goes wrong, or that only look like a surname. */
    static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("银行行长", "yin hang hang zhang"),
                    Map.entry("行长", "hang zhang"),
                    Map.entry("银行", "yin hang"),
                    Map.entry("单身", "dan shen"),
                    Map.entry("单位", "dan wei"),
                    Map.entry("单元", "dan yuan"),
                    Map.entry("任性", "ren xing"),
                    Map.entry("解放", "jie fang"),
                    Map.entry("查无此人", "cha wu ci ren"),
                    Map.entry("区长", "qu zhang"),
                    Map.entry("乐乐", "le le"),
                    Map.entry("乐妈", "le ma"),
                    Map.entry("团长", "tuan zhang"),
                    Map.entry("会长", "hui zhang"),
                    Map.entry("重庆", "chong qing"),
                    Map.entry("厦门", "xia men"),
                    Map.entry("六安", "lu an"),
                    Map.entry("𠮷", "ji"),
                    Map.entry("𬭎", "hong"),
                    Map.entry("𬀩", "wei"),
                    Map.entry("𫖯", "fu"),
                    Map.entry("𬸚", "zhuo"),
                    Map.entry("𬸦", "he"),
                    Map.entry("𫍽", "xuan"),
                    Map.entry("𬶏", "wei"),
                    Map.entry("𬍛", "qiu"),
                    Map.entry("𫘜", "lu"),
                    Map.entry("𫟹", "hong"),
                    Map.entry("𬴊", "lin"),
                    Map.entry("𬭚", "chun"));

    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private static final Set<Character> FIRST_UNITS =
            WORDS.keySet().stream().map(w -> w.charAt(0)).collect(Collectors.toUnmodifiableSet());

    private Readings() {}

    /** The longest of the words that starts here; empty where none does. */
    static String wordAt(String text, int at) {
        if (!FIRST_UNITS.contains(text.charAt(at))) {
            return "";
        }
        for (int end = Math.min(text.length(), at + LONGEST_WORD); end > at; end--) {
            String word = text.substring(at, end);
            if (WORDS.containsKey(word)) {
                return word;
            }
        }
        return "";
    }
}

package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.LimitWords;
import org.leaderdesk.domain.planner.LimitWords.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list of limit words that ships with the program, on what leaders write. */
class LimitWordsTest {

    private static final LimitWords WORDS = new ContentLibrary().limitWords();

    @ParameterizedTest
    @CsvSource({
        "全网最低价，错过等一年, 全网最低价",
        "今年最甜的一批橙子, 最",
        "这是最好的橙子, 最好的",
        "全小区最好吃的青团, 最好吃",
        "最新鲜的虾, 最新鲜",
        "品质最好，价格最便宜, 品质最好 最便宜",
        "卖得最热门的三款, 最热门",
        "销量第一的牛奶, 销量第一",
        "销量第一名, 销量第一",
        "口碑第一, 第一",
        "全区第一名的店, 第一",
        "本地第一家, 第一",
        "NO.1 的酱油, NO.1",
        "Ｎｏ．１ 的酱油, Ｎｏ．１",
        "TOP1 单品, TOP1",
        "国家级大师手作, 国家级",
        "顶级和牛, 顶级",
        "唯一指定, 唯一",
        "绝对好吃, 绝对",
        "100%不打药, 100%",
        "１００％放心, １００％",
        "百分百正宗, 百分百",
        "史上力度大的一次, 史上",
        "永久有效, 永久",
        "万能清洁剂, 万能",
        "水果之王榴莲, 之王",
        "送礼首选, 首选",
        "包治百病, 包治百病",
        "最近全网最低, 全网最低",
        "最后一天，史上最低价, 史上最低价"
    })
    void limitWordsAreFound(String text, String found) {
        assertEquals(found, words(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "最近天冷，最后一波下单，最晚九点，最早明天到",
                "每人最多3份，最少1份起",
                "最好今天拿，最好用盐水泡一下，最好看一下日期",
                "你家最爱吃啥？最怕什么？最拿手的菜？",
                "最快明天到，最长不超过三天",
                "今天最高气温38度，最低温25度",
                "第一次开团，第一波的邻居先拿，第一车已经出发",
                "第一单送到了，第一时间告诉大家，第一箱开箱看看",
                "群里第一位报名的，接龙第一位，第一小学门口提货",
                "秋天的第一杯奶茶",
                "四件套 100%棉，100%果汁",
                "浓度1100%",
                "No.10 和 TOP10",
                "历史上这个月都热",
                "唯一的缺点是小了点",
                "万能胶 永久牌自行车",
                "最新通知：提货点换了",
                "一流水就干净",
                "给您留着，晚点来也行"
            })
    void whatEverybodySaysIsNone(String text) {
        assertEquals("", words(text), text);
    }

    @Test
    void placesAreThoseOfTheTextAsItIsWritten() {
        String text = "😀今天Ｎｏ.1，绝对划算！";
        List<Found> found = WORDS.in(text);
        assertEquals(2, found.size());
        for (Found each : found) {
            assertEquals(each.word(), text.substring(each.from(), each.to()));
        }
        assertEquals(new Found("绝对", 9, 11), found.getLast());
    }

    @Test
    void aLongerWordWinsAndOnlyWhatCoversAWordExceptsIt() {
        LimitWords words = new LimitWords(List.of("最", "最好的"), List.of("最好"));
        assertEquals(List.of(new Found("最好的", 0, 3)), words.in("最好的橙子，最好今天拿"));
    }

    @Test
    void noTextOfTheLibraryHasOne() {
        Library library = new ContentLibrary().read();
        List<String> texts = new ArrayList<>();
        library.topics().forEach(topic -> texts.add(topic.chinese() + topic.english()));
        library.pitches().forEach(pitch -> texts.add(pitch.chinese() + pitch.english()));
        library.serviceTexts().forEach(text -> texts.add(text.chinese() + text.english()));
        library.replies().forEach(reply -> texts.add(reply.chinese() + reply.english()));
        library.welcomes().forEach(welcome -> texts.add(welcome.chinese() + welcome.english()));
        for (String text : texts) {
            assertEquals("", words(text), text);
        }
    }

    private static String words(String text) {
        return WORDS.in(text).stream().map(Found::word).collect(Collectors.joining(" "));
    }
}

package org.leaderdesk.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinNameTest {

    @ParameterizedTest
    @CsvSource({
        "黎娟杰, lijuanjie, ljj",
        "单雄信, shanxiongxin, sxx",
        "曾国藩, zengguofan, zgf",
        "解晓东, xiexiaodong, xxd",
        "仇英, qiuying, qy",
        "区志强, ouzhiqiang, ozq",
        "朴槿, piaojin, pj",
        "查良镛, zhaliangyong, zly",
        "任静, renjing, rj",
        "翟丽, zhaili, zl",
        "尉迟恭, yuchigong, ycg",
        "盖叫天, gejiaotian, gjt",
        "缪伟, miaowei, mw",
        "乐嘉, yuejia, yj",
        "覃辉, qinhui, qh",
        "万俟卨, moqixie, mqx",
        "吕丽, lvli, ll",
        "银行行长, yinhanghangzhang, yhhz",
        "单身狗, danshengou, dsg",
        "乐乐妈妈, lelemama, llmm",
        "重庆小面, chongqingxiaomian, cqxm",
        "Amy妈妈 21-501, amymama21501, amm21501",
        "𠮷野家, jiyejia, jyj",
        "🍊果果, guoguo, gg",
        "ＡＢ王, abwang, aw",
    })
    void reads(String name, String full, String initials) {
        PinyinName pinyin = PinyinName.of(name);
        assertEquals(full, pinyin.full());
        assertEquals(initials, pinyin.initials());
    }

    @Test
    void aNameOfSignsAloneHasNoReading() {
        assertEquals("", PinyinName.of("🍊🍊").full());
        assertEquals("", PinyinName.of("").sortKey());
    }

    @Test
    void anUnknownCharacterStandsForItself() {
        assertEquals("𫞩li", PinyinName.of("𫞩丽").full());
    }
}

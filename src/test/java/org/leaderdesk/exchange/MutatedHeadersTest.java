package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Header rows as they come back from people: other words, slips of the keyboard, English, columns
 * moved and added. Read right, or refused; never read wrong without a word.
 */
class MutatedHeadersTest {

    private static final int ROUNDS = Integer.getInteger("leaderdesk.header.rounds", 200);

    /** Words a person or another tool uses for the same column. */
    private static final Map<String, List<String>> SYNONYMS =
            Map.ofEntries(
                    Map.entry("跟团号", List.of("接龙号", "序号", "Join No", "下单序号/跟团号")),
                    Map.entry("下单人", List.of("微信昵称", "昵称", "Nickname")),
                    Map.entry("收货人", List.of("收件人", "收件人姓名", "姓名", "Recipient")),
                    Map.entry("联系电话", List.of("联系方式", "电话", "手机号", "Phone", "收件人手机号码")),
                    Map.entry("详细地址", List.of("收货地址", "地址", "Address")),
                    Map.entry("商品", List.of("商品名称", "品名", "Product")),
                    Map.entry("规格", List.of("SKU规格", "规格名称", "Variant")),
                    Map.entry("数量", List.of("SKU数量", "购买数量", "Qty")),
                    Map.entry("订单金额", List.of("订单总金额", "实付金额", "Order Amount")),
                    Map.entry("支付时间", List.of("付款时间", "Payment time")),
                    Map.entry("订单状态", List.of("状态", "Status")),
                    Map.entry("房号（如606）", List.of("门牌号", "房间号", "房号", "房号（如 606）", "Room")),
                    Map.entry("楼号（如10）", List.of("楼号", "楼号（如 10）", "Building")),
                    Map.entry("订单号", List.of("订单编号", "商城订单号", "订单号(勿删)", "Order ID")),
                    Map.entry("商品合计", List.of("商品明细", "Product List")));

    private static final String[][] EXTRA = {
        {"备用列", ""},
        {"是否老客", "是"},
        {"积分", "12"},
        {"导出人", "李团长"},
        {"打印时间", "2026-11-20 08:00"},
        {"客服电话", "4008001234"},
        {"余额", "3.50"},
        {"", ""},
        {"已核对", "√"},
    };

    @TempDir Path folder;

    @Test
    void readRightOrRefused() throws IOException {
        List<String> layouts = List.copyOf(LayoutFixture.HEADERS.keySet());
        int right = 0;
        List<String> refused = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            String layout = layouts.get(round % layouts.size());
            OrderFile expected = read(LayoutFixture.rows(layout));
            List<List<String>> mutated = mutate(LayoutFixture.rows(layout), random);
            String what = layout + " #" + round + " " + mutated.getFirst();
            try {
                OrderFile read = read(mutated);
                if (read.orders().equals(expected.orders())) {
                    right++;
                } else {
                    wrong.add(what + " as " + read.format() + " " + read.rejected());
                }
            } catch (Refused e) {
                refused.add(e.code() + " " + e.arguments().get(1) + " of " + what);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(
                right >= ROUNDS * 95 / 100,
                () -> refused.size() + " refused:\n" + String.join("\n", refused));
    }

    private OrderFile read(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, LayoutFixture.csv(rows));
        return OrderFiles.read(file, ReadOptions.in(SampleExportsTest.SHANGHAI));
    }

    private static List<List<String>> mutate(List<List<String>> rows, Random random) {
        List<List<String>> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(new ArrayList<>(row)));
        List<String> header = changed.getFirst();
        for (int column = 0; column < header.size(); column++) {
            if (random.nextInt(4) == 0) {
                header.set(column, mutate(header.get(column), random));
            }
        }
        if (random.nextBoolean()) {
            long order = random.nextLong();
            changed.forEach(row -> Collections.shuffle(row, new Random(order)));
        }
        if (random.nextInt(3) == 0) {
            String[] extra = EXTRA[random.nextInt(EXTRA.length)];
            int at = random.nextInt(header.size() + 1);
            for (int i = 0; i < changed.size(); i++) {
                changed.get(i).add(at, extra[i == 0 ? 0 : 1]);
            }
        }
        return changed;
    }

    private static String mutate(String header, Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                List<String> words = SYNONYMS.getOrDefault(header, List.of(header));
                yield words.get(random.nextInt(words.size()));
            }
            case 2 -> " " + header + "\u00a0";
            case 3 -> header + "（必填）";
            case 4 -> header.length() < 3 ? header + "1" : without(header, random.nextInt(3));
            default -> header.length() < 3 ? header + "：" : "*" + typo(header, random.nextInt(3));
        };
    }

    private static String without(String header, int at) {
        return header.substring(0, at) + header.substring(at + 1);
    }

    private static String typo(String header, int at) {
        return header.substring(0, at) + "某" + header.substring(at + 1);
    }
}

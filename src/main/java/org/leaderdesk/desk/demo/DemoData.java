package org.leaderdesk.desk.demo;

import org.leaderdesk.domain.money.Money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words the demonstration is made of: goods with prices, and parts of made-up names. */
final class DemoData {

    private final List<Goods> goods = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();

    /**
     * A variant on sale.
     *
     * @param product product name
     * @param variant variant text
     * @param code its code in the selling tool
     * @param price per piece
     * @param cost per piece
     */
    record Goods(
            String product,
            String variant,
            String code,
            String category,
            String supplier,
            Money price,
            Money cost) {}

    DemoData() {
        int number = 0;
        for (String line : lines("goods.csv")) {
            String[] cells = line.split(",");
            number++;
            for (String variant : cells[2].split(";")) {
                int colon = variant.lastIndexOf(':');
                Money price = new Money(Long.parseLong(variant.substring(colon + 1)));
                goods.add(
                        new Goods(
                                cells[0],
                                variant.substring(0, colon),
                                "D%03d-%d".formatted(number, goods.size()),
                                cells[1],
                                cells[3],
                                price,
                                new Money(price.fen() * 7 / 10)));
            }
        }
        for (String line : lines("names.csv")) {
            int comma = line.indexOf(',');
            words.put(line.substring(0, comma), line.substring(comma + 1));
        }
    }

    List<Goods> goods() {
        return goods;
    }

    String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    /** The characters of a word, rare ones of two Java chars whole. */
    List<String> characters(String name) {
        return word(name).codePoints().mapToObj(Character::toString).toList();
    }

    List<String> list(String name, String separator) {
        return List.of(word(name).split(separator));
    }

    /** The other leaders of the region. */
    List<DemoLeader> leaders() {
        return lines("leaders.csv").stream().map(DemoLeader::of).toList();
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        DemoData.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

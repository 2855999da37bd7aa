package org.leaderdesk.desk.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up people: names from parts, phones from a range that is given to nobody (1990000xxxx). */
final class DemoPeople {

    private static final int PHONES = 10_000;
    private static final int BUILDINGS = 30;

    private final DemoData data;
    private final Random random;

    /**
     * Somebody who buys.
     *
     * @param nickname as shown in the chat group
     * @param address estate, building and room as one text
     */
    record Person(
            String name,
            String nickname,
            String phone,
            String estate,
            int building,
            String room,
            String address) {}

    DemoPeople(DemoData data, Random random) {
        this.data = data;
        this.random = random;
    }

    List<Person> make(int count) {
        List<Person> people = new ArrayList<>();
        Set<Integer> phones = new HashSet<>();
        List<String> estates = data.list("estates", "\\|");
        while (people.size() < count) {
            int tail = random.nextInt(PHONES);
            if (!phones.add(tail)) {
                continue;
            }
            String name = name();
            String estate = estates.get(random.nextInt(estates.size()));
            int building = 1 + random.nextInt(BUILDINGS);
            String room = "%d%02d".formatted(1 + random.nextInt(18), 1 + random.nextInt(4));
            people.add(
                    new Person(
                            name,
                            nickname(name),
                            "1990000%04d".formatted(tail),
                            estate,
                            building,
                            room,
                            data.word("address").formatted(estate, building, room)));
        }
        return people;
    }

    private String name() {
        List<String> given = data.characters("given");
        String surname =
                random.nextInt(40) == 0
                        ? any(data.list("compound", " "))
                        : any(data.characters("surnames"));
        return random.nextInt(3) == 0 ? surname + any(given) : surname + any(given) + any(given);
    }

    private String nickname(String name) {
        String last = Character.toString(name.codePointBefore(name.length()));
        return switch (random.nextInt(4)) {
            case 0 -> name;
            case 1 -> "\uD83C\uDF4A" + last; // an orange, since real nicknames have emoji
            case 2 -> last + last;
            default -> "A" + last + random.nextInt(90);
        };
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

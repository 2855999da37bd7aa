package org.leaderdesk.journey;

import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.time.LocalDate;
import java.util.List;

/** What tests of the plan read of a day. */
final class PlanRows {

    private PlanRows() {}

    /** The day that a desk's clock shows. */
    static LocalDate today(DeskFixture desk) {
        return LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    static Json plan(DeskFixture desk, LocalDate day) {
        return desk.done("plan", "day", "--date", day, "--json").json();
    }

    /** The slots of a kind: TOPIC, RECOMMENDATION or FLASH_SALE. */
    static List<Json> of(Json plan, String kind) {
        return plan.list("slots").stream().filter(each -> each.text("kind").equals(kind)).toList();
    }

    /** The slots of a chat group. */
    static List<Json> ofGroup(Json plan, String group) {
        return plan.list("slots").stream()
                .filter(each -> each.text("group_name").equals(group))
                .toList();
    }

    /** The slot of an id. */
    static Json slot(Json plan, String id) {
        return plan.list("slots").stream()
                .filter(each -> each.text("slot_id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a product by its name. */
    static String product(DeskFixture desk, String name) {
        return desk.done("products", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("product_id");
    }
}

package org.leaderdesk.cli;

import org.leaderdesk.domain.leader.User;

import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who may sign in, as JSON. */
final class UserJson {

    private UserJson() {}

    static Map<String, Object> of(User user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user_id", user.id().toString());
        json.put("name", user.name());
        json.put("role", user.role().name());
        return json;
    }
}

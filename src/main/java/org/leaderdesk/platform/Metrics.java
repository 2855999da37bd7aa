package org.leaderdesk.platform;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What is counted, for Prometheus; nothing about a person, a leader or a device. */
final class Metrics {

    private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();

    /** A request was answered. */
    void answered(String endpoint, int status, long nanos, long bytesIn, long bytesOut) {
        add(
                "leaderdesk_requests_total{endpoint=\"%s\",status=\"%d\"}"
                        .formatted(endpoint, status),
                1);
        add("leaderdesk_request_microseconds_total{endpoint=\"" + endpoint + "\"}", nanos / 1000);
        add("leaderdesk_request_bytes_total", bytesIn);
        add("leaderdesk_response_bytes_total", bytesOut);
    }

    /** Mutations ended so. */
    void mutation(String state) {
        add("leaderdesk_mutations_total{state=\"" + state.toLowerCase(Locale.ROOT) + "\"}", 1);
    }

    void rowsSent(int rows) {
        add("leaderdesk_rows_sent_total", rows);
    }

    private void add(String name, long by) {
        counters.computeIfAbsent(name, counter -> new LongAdder()).add(by);
    }

    /**
     * All of it.
     *
     * @param underWay requests just now
     * @param statements that the database was sent
     */
    String text(int underWay, long statements) {
        StringBuilder text = new StringBuilder();
        String family = "";
        for (Map.Entry<String, LongAdder> each : counters.entrySet()) {
            String name = each.getKey().replaceFirst("\\{.*", "");
            if (!name.equals(family)) {
                text.append("# TYPE ").append(name).append(" counter\n");
                family = name;
            }
            text.append(each.getKey()).append(' ').append(each.getValue().sum()).append('\n');
        }
        return text.append("# TYPE leaderdesk_requests_under_way gauge\n")
                .append("leaderdesk_requests_under_way ")
                .append(underWay)
                .append("\n# TYPE leaderdesk_statements_total counter\n")
                .append("leaderdesk_statements_total ")
                .append(statements)
                .append('\n')
                .toString();
    }
}

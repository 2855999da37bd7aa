package org.leaderdesk.bench;

import org.leaderdesk.domain.lifetime.BgNbd;
import org.leaderdesk.domain.lifetime.Fit;
import org.leaderdesk.domain.lifetime.Purchases;
import org.leaderdesk.fixture.Cdnow;
import org.leaderdesk.fixture.Wholesaler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * B11: fitting BG/NBD to 4,338 real customers and saying who is alive. The wholesaler's own have no
 * model, which takes as long to find out; so the record shop's are asked too, as many of them: each
 * twice, which changes no parameter.
 */
public final class LifetimeBench {

    private static final int RUNS = 9;

    private LifetimeBench() {}

    public static void main(String[] arguments) throws IOException {
        List<Purchases> wholesaler =
                Wholesaler.days().stream()
                        .map(each -> Purchases.of(each, Wholesaler.END).orElseThrow())
                        .toList();
        List<Purchases> records = new ArrayList<>(Cdnow.calibration());
        records.addAll(records.subList(0, wholesaler.size() - records.size()));
        String json =
                "{\"id\":\"B11\",\"goal_millis\":2000,\"wholesaler\":"
                        + timed(wholesaler)
                        + ",\"records\":"
                        + timed(records)
                        + "}";
        Path file = Path.of("target/bench/B11.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json + "\n");
        System.out.println(json);
    }

    private static String timed(List<Purchases> customers) {
        double[] millis = new double[RUNS];
        double alive = 0;
        boolean found = false;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Fit<BgNbd> fit = BgNbd.fit(customers);
            found = fit.found().isPresent();
            alive =
                    fit.found().stream()
                            .flatMapToDouble(model -> customers.stream().mapToDouble(model::alive))
                            .sum();
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "{\"customers\":%d,\"model\":%b,\"alive\":%.1f,\"first_millis\":%.0f,"
                        + "\"p50_millis\":%.0f}",
                customers.size(),
                found,
                alive,
                first,
                millis[RUNS / 2]);
    }
}

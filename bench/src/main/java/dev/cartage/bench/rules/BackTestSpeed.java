package dev.cartage.bench.rules;

import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.rule.BackTests;
import dev.cartage.hub.rule.RecentOrders;
import dev.cartage.hub.rule.Where;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.rules.hook.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many orders a back-test of fifty rules against 49 looks at in a second, once the database has handed them out. */
final class BackTestSpeed {
    private BackTestSpeed() {}

    static double of(int orders) {
        compare(20_000);
        Instant begun = Instant.now();
        compare(orders);
        return orders / (Duration.between(begun, Instant.now()).toMillis() / 1_000.0);
    }

    private static void compare(int orders) {
        BackTests.ofTexts(SampleRules.many(50), SampleRules.many(49), new Orders(orders, packed()), Instant.now());
    }

    /** As the database keeps what a store said. */
    private static List<byte[]> packed() {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> OrderJson.write(SampleOrder.of(number)).getBytes(StandardCharsets.UTF_8))
                .map(Deflated::pack)
                .toList();
    }

    private record Orders(int count, List<byte[]> packed) implements RecentOrders {
        @Override
        public Page page(long before, Instant since, int size, boolean withSource) {
            int first = (int) Math.min(before, count + 1L) - 1;
            int last = Math.max(1, first - size + 1);
            List<Past> page = IntStream.iterate(first, number -> number >= last, number -> number - 1)
                    .mapToObj(this::past)
                    .toList();
            return new Page(page, last > 1 ? Optional.of((long) last) : Optional.empty());
        }

        private Past past(int number) {
            return new Past(number, "#" + number, new Where(1, 1, 1), Instant.now(), () -> {
                byte[] said = Deflated.unpack(packed.get(number % packed.size()));
                return Optional.of(Subject.of(OrderJson.read(new String(said, StandardCharsets.UTF_8))));
            });
        }
    }
}

package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was said to remotes and what they answered. One thread writes it in batches; under pressure an exchange is
 * dropped and counted rather than that anybody waits.
 */
public final class ExchangeLog implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ExchangeLog.class);
    private static final int WAITING = 2_000;
    private static final int BATCH = 500;
    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Tx tx;
    private final Ids ids;
    private final BlockingQueue<Said> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LongAdder dropped = new LongAdder();
    private final Thread writer;
    private volatile boolean open = true;

    public ExchangeLog(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
        this.writer = Thread.ofVirtual().name("exchange-log").start(this::write);
    }

    void keep(Said said) {
        if (!waiting.offer(said)) {
            dropped.increment();
        }
    }

    /** How many were not kept since the start. */
    public long dropped() {
        return dropped.sum();
    }

    private void write() {
        while (open || !waiting.isEmpty()) {
            try {
                write(nextBatch());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.warn("Some exchanges are missing from the log: {}", failure.getMessage());
            }
        }
    }

    private List<Said> nextBatch() throws InterruptedException {
        List<Said> batch = new ArrayList<>();
        var first = waiting.poll(TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            if (open && waiting.size() < BATCH) {
                TimeUnit.MILLISECONDS.sleep(TOGETHER.toMillis());
            }
            waiting.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    private void write(List<Said> batch) {
        var byAccount = new TreeMap<Long, List<Said>>();
        batch.forEach(said -> byAccount
                .computeIfAbsent(said.account(), account -> new ArrayList<>())
                .add(said));
        byAccount.forEach((account, said) -> Tenant.run(account, () -> insert(said)));
    }

    private void insert(List<Said> said) {
        var fresh = ids.next(said.size());
        List<Exchange> rows = new ArrayList<>();
        for (var index = 0; index < fresh.length; index++) {
            rows.add(said.get(index).exchange(fresh[index], index));
        }
        tx.run(jdbc -> Batch.of(rows)
                .longs(Exchange::id)
                .texts(Exchange::remote)
                .instants(Exchange::at)
                .texts(Exchange::operation)
                .texts(Exchange::address)
                .ints(Exchange::status)
                .ints(exchange -> (int) exchange.took().toMillis())
                .ints(Exchange::sent)
                .ints(Exchange::received)
                .texts(Exchange::request)
                .texts(Exchange::answer)
                .texts(Exchange::problem)
                .update(jdbc, """
                        insert into exchange (id, remote, at, operation, address, status, milliseconds, sent, received,
                                              request, answer, problem)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """));
    }

    /** The newest exchanges with a store or warehouse of the current account. */
    public List<Exchange> newest(String remote, int most) {
        return tx.call(jdbc -> jdbc.sql("select * from exchange where remote = ? order by id desc limit ?")
                .params(remote, most)
                .query(ExchangeSearch::read)
                .list());
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        open = false;
        try {
            writer.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.cartage.hub.flow;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.cartage.hub.storage.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Fires flows when it is time, each on one of the nodes that share the database. Only the next fire stands in the
 * scheduler's table; what it says of a flow is checked against the flow itself.
 */
public final class FlowScheduler implements AutoCloseable {
    private static final int THREADS = 2;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Flows flows;
    private final Scheduler scheduler;

    public FlowScheduler(DataSource pool, String node, InstantSource clock, Flows flows) {
        this(pool, node, clock, flows, LOOK);
    }

    FlowScheduler(DataSource pool, String node, InstantSource clock, Flows flows, Duration look) {
        this.flows = flows;
        this.scheduler = Scheduler.create(pool, task())
                .schedulerName(() -> node)
                .clock(clock::instant)
                .pollingInterval(look)
                .pollUsingLockAndFetch(0.5, 8)
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .heartbeatInterval(Duration.ofSeconds(20))
                .missedHeartbeatsLimit(4)
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private CustomTask<Void> task() {
        return Tasks.custom(Fires.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((instance, context) -> fire(Fires.Target.parse(instance.getId())));
    }

    /** When it ends it asks the flow again, which somebody may have changed meanwhile. */
    private CompletionHandler<Void> fire(Fires.Target target) {
        Tenant.call(target.account(), () -> flows.fire(target.flow()));
        return (complete, operations) -> Tenant.call(target.account(), () -> flows.next(target.flow()))
                .ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove);
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}

package dev.cartage.hub.flow;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scheduler's rows, written in the transaction that changes the flow, so that neither exists without the other. A row
 * that is being fired just now is left alone: the firing reads the flow again when it ends.
 */
final class Fires {
    static final String TASK = "flow";

    private Fires() {}

    static void at(JdbcClient jdbc, long flowId, Instant time) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                on conflict (task_name, task_instance) do update
                set execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
                where not scheduled_tasks.picked
                """).params(TASK, instance(flowId), Timestamps.parameter(time)).update();
    }

    static void never(JdbcClient jdbc, long flowId) {
        jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked")
                .params(TASK, instance(flowId))
                .update();
    }

    static String instance(long flowId) {
        return Tenant.account() + "/" + flowId;
    }

    /** Whose flow a row of the scheduler is. */
    record Target(long account, long flow) {
        static Target parse(String instance) {
            var slash = instance.indexOf('/');
            return new Target(
                    Long.parseLong(instance.substring(0, slash)), Long.parseLong(instance.substring(slash + 1)));
        }
    }
}

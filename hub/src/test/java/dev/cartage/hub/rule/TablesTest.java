package dev.cartage.hub.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Where HERE = new Where(7, 8, 9);
    private static final String RULE = """
            rule "Methods"
              set order.shipping_carrier_name to lookup order.external_shipping_description in "ship methods"
              set order.shipping_warehouse_code to lookup order.external_shipping_description in "ship methods" column "code"
            end
            """;

    private final long account = TestDatabase.account(DATABASE);
    private final TestRules here = TestRules.on(
            DATABASE.tx(),
            Clock.systemUTC(),
            TestConnections.on(DATABASE, Clock.systemUTC(), PaperConnector.store(), PaperConnector.warehouse()));

    private void inAccount(Runnable work) {
        Tenant.run(account, work);
    }

    private LookupTable table(Scope scope, String csv) {
        LookupTable table = here.tables().create("ship methods", scope, List.of("carrier", "code"));
        return here.tables().replace(table.id(), table.version(), csv);
    }

    private String mapped(String method) {
        Order order =
                Order.draft("1", "#1").set(OrderFields.SHIPPING_METHOD, method).done();
        Order after = here.sets()
                .at(Hook.ORDER_IMPORT, HERE)
                .run(Input.of(order, Instant.EPOCH, ZoneOffset.UTC))
                .order();
        return after.get(OrderFields.CARRIER) + "/" + after.get(OrderFields.WAREHOUSE_CODE);
    }

    @Test
    void theStoresRowComesBeforeTheWarehousesAndThatBeforeTheAccounts() {
        inAccount(() -> {
            here.active(Hook.ORDER_IMPORT, RULE);
            table(Scope.ACCOUNT, "method,carrier,code\nGround,UPS,A\nAir,UPS,A\nSea,UPS,A\n");
            table(Scope.warehouse(9), "method,carrier,code\nGround,USPS,W\nAir,USPS,W\n");
            table(Scope.store(7), "method,carrier,code\nGround,FedEx,S\n");
            table(Scope.store(6), "method,carrier,code\nSea,Other,O\n");
            assertThat(mapped("Ground")).isEqualTo("FedEx/S");
            assertThat(mapped("Air")).isEqualTo("USPS/W");
            assertThat(mapped("Sea")).isEqualTo("UPS/A");
            assertThat(mapped("Train")).isEqualTo("/");
        });
    }

    @Test
    void whatIsChangedInATableCountsAtOnce() {
        inAccount(() -> {
            here.active(Hook.ORDER_IMPORT, RULE);
            LookupTable table = table(Scope.ACCOUNT, "method,carrier,code\nGround,UPS,1\n");
            assertThat(mapped("Ground")).isEqualTo("UPS/1");
            here.tables().replace(table.id(), table.version(), "method,carrier,code\nGround,DHL,2\n");
            assertThat(mapped("Ground")).isEqualTo("DHL/2");
        });
    }

    @Test
    void whatGoesOutAsCsvComesInAgain() {
        inAccount(() -> {
            LookupTable table =
                    table(Scope.ACCOUNT, "method,carrier,code\n\"a \"\"b\"\", c\",\"two\nlines\",ü\n,,\nlast\n");
            String csv = here.tables().export(table.id());
            assertThat(here.tables().rows(table.id()))
                    .containsExactly(
                            new LookupTable.Row("a \"b\", c", List.of("two\nlines", "ü")),
                            new LookupTable.Row("last", List.of("", "")));
            here.tables().replace(table.id(), table.version(), csv);
            assertThat(here.tables().export(table.id())).isEqualTo(csv);
            assertThat(TableCsv.read("\ufeffk;v\r\n1;2\r\n").rows())
                    .containsExactly(new LookupTable.Row("1", List.of("2")));
        });
    }

    @Test
    void rowsThatDoNotFitAndStaleChangesAreRefused() {
        inAccount(() -> {
            LookupTable table = table(Scope.ACCOUNT, "method,carrier,code\nGround,UPS,1\n");
            for (String wrong : List.of("", "only", "k,v\na,1\na,2\n", "k,v\na,1,2\n", "k,v\n,1\n")) {
                assertThatThrownBy(() -> here.tables().replace(table.id(), table.version(), wrong))
                        .as(wrong)
                        .isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> here.tables().replace(table.id(), 1, "k,v\n"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            stale -> assertThat(stale.problems().getFirst().code())
                                    .isEqualTo("table-stale"));
            assertThatThrownBy(() -> table(Scope.ACCOUNT, "k,v\n")).isInstanceOf(Refused.class);
            assertThat(here.tables().rows(table.id())).hasSize(1);
        });
    }
}

package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Role;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import dev.cartage.spi.ShipmentSource;
import dev.cartage.spi.StockSource;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The connector says what it can do, and what it does not say fails cleanly. */
interface DeclaresWarehouse extends WarehousePart {
    Map<Capability, Class<? extends Role>> ROLES = Map.of(
            Capability.TAKES_ORDERS, OrderSink.class,
            Capability.REPORTS_SHIPMENTS, ShipmentSource.class,
            Capability.REPORTS_STOCK, StockSource.class,
            Capability.CANCELS_ORDERS, OrderCanceler.class);

    /** A warehouse that works by files does all but cancel by them. */
    private boolean plays(Class<? extends Role> role) {
        var roles = session().roles();
        return roles.find(role).isPresent()
                || (role != OrderCanceler.class
                        && roles.find(FileWarehouse.class).isPresent());
    }

    @Test
    default void playsTheRolesItDeclaresAndRefusesTheOthers() {
        ROLES.forEach((capability, role) -> {
            assertThat(plays(role)).as(capability.name()).isEqualTo(session().declares(capability));
            if (!plays(role)) {
                assertThatThrownBy(() -> session().roles().require(role))
                        .isInstanceOf(RemoteException.NotSupported.class);
            }
        });
    }

    @Test
    default void isFoundByItsPlatform() {
        Connector connector = warehouse().connector();
        assertThat(connector.kind()).isEqualTo(Connector.Kind.WAREHOUSE);
        assertThat(ServiceLoader.load(Connector.class))
                .extracting(Connector::platform)
                .containsOnlyOnce(connector.platform());
    }

    @Test
    default void keepsTheNamesAndDefaultsOfItsSettings() {
        assertThat(SettingsForm.of(warehouse().connector().settings()).fields().stream()
                        .collect(Collectors.toMap(
                                SettingsField::name, field -> field.setting().byDefault())))
                .isEqualTo(warehouse().pinnedSettings());
    }

    @Test
    default void opensWithoutAskingTheWarehouse() {
        assertThat(session().rolesWithWrongCredentials()).isNotNull();
        assertThat(session().calls()).isZero();
    }

    @Test
    default void testsItselfStepByStep() {
        assertThat(session().roles().require(SelfTest.class).test())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.problem()).as(step.title()).isEmpty());
    }

    @Test
    default void saysWhatToDoAboutWrongCredentials() {
        var steps =
                session().rolesWithWrongCredentials().require(SelfTest.class).test();
        assertThat(steps.getLast().problem().map(problem -> problem.whatToDo()))
                .hasValueSatisfying(whatToDo -> assertThat(whatToDo).isNotBlank());
        assertThat(steps.subList(0, steps.size() - 1))
                .allMatch(step -> step.problem().isEmpty());
    }
}

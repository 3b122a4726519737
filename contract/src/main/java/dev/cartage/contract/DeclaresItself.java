package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.LocationSource;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Role;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.StockSink;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The connector says what it can do, and what it does not say fails cleanly. */
interface DeclaresItself extends ContractPart {
    Map<Capability, Class<? extends Role>> ROLES = Map.of(
            Capability.READS_ORDERS, OrderSource.class,
            Capability.KNOWS_LOCATIONS, LocationSource.class,
            Capability.HEARS_HOOKS, HookReceiver.class,
            Capability.ACKNOWLEDGES_ORDERS, OrderAcknowledger.class,
            Capability.TAKES_SHIPMENTS, ShipmentSink.class,
            Capability.CORRECTS_SHIPMENTS, ShipmentCorrector.class,
            Capability.TAKES_STOCK, StockSink.class);

    @Test
    default void playsTheRolesItDeclaresAndRefusesTheOthers() {
        ROLES.forEach((capability, role) -> {
            if (session().declares(capability)) {
                assertThat(session().roles().find(role)).as(capability.name()).isPresent();
            } else {
                assertThatThrownBy(() -> session().roles().require(role))
                        .as(capability.name())
                        .isInstanceOf(RemoteException.NotSupported.class);
            }
        });
    }

    @Test
    default void isFoundByItsPlatform() {
        Connector connector = store().connector();
        assertThat(connector.kind()).isEqualTo(Connector.Kind.STORE);
        assertThat(ServiceLoader.load(Connector.class).stream().flatMap(provider -> provider.get().choices().stream()))
                .extracting(Connector::platform)
                .containsOnlyOnce(connector.platform());
    }

    @Test
    default void keepsTheNamesAndDefaultsOfItsSettings() {
        assertThat(SettingsForm.of(store().connector().settings()).fields().stream()
                        .collect(Collectors.toMap(
                                SettingsField::name, field -> field.setting().byDefault())))
                .isEqualTo(store().pinnedSettings());
    }

    @Test
    default void opensWithoutAskingTheStore() {
        assertThat(session().rolesWithWrongCredentials()).isNotNull();
        assertThat(session().requests()).isZero();
    }

    @Test
    default void testsItselfStepByStep() {
        assertThat(session().role(SelfTest.class).test())
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

package dev.cartage.hub.web.rule;

import dev.cartage.rules.hook.Hook;
import java.util.List;
import java.util.Optional;

/**
 * A rule to begin with.
 *
 * @param id in addresses
 * @param does what it does, in one sentence
 */
public record Template(String id, String name, Hook hook, String does, String text) {
    static final List<Template> ALL = List.of(
            new Template(
                    "shipping",
                    "Shipping rule",
                    Hook.ORDER_IMPORT,
                    "Turns a store's shipping method into carrier, service and warehouse code.",
                    method("Shipping rule", "", "", "", "")),
            new Template(
                    "free-shipping",
                    "Free Shipping → USPS Priority",
                    Hook.ORDER_IMPORT,
                    "Ships by USPS Priority Mail what the store calls Free Shipping.",
                    method("Free Shipping to USPS Priority", "Free Shipping", "USPS", "Priority Mail", "USPS_PRI")),
            new Template(
                    "shipping-table",
                    "Shipping methods by table",
                    Hook.ORDER_IMPORT,
                    "Looks carrier, service and code up in the lookup table “shipping methods”; make that first.",
                    wrap("Shipping methods by table", """
                              set order.shipping_carrier_name to lookup order.external_shipping_description in "shipping methods" column "carrier"
                              set order.shipping_carrier_service_level to lookup order.external_shipping_description in "shipping methods" column "service"
                              set order.shipping_warehouse_code to lookup order.external_shipping_description in "shipping methods" column "code"
                            """)),
            new Template(
                    "test-orders",
                    "Skip test orders",
                    Hook.ORDER_IMPORT,
                    "Leaves out orders that carry the tag “test”.",
                    wrap("Skip test orders", """
                              when order.external_tags contains "test" then
                                reject order
                              end
                            """)),
            new Template(
                    "hold",
                    "Time to think again",
                    Hook.ORDER_IMPORT,
                    "Holds each order for half an hour, so that a customer can still cancel it.",
                    wrap("Time to think again", "  hold order for 30m with \"time to cancel\"\n")),
            new Template(
                    "route",
                    "Send a country's orders elsewhere",
                    Hook.ORDER_IMPORT,
                    "Sends orders to Canada to another warehouse.",
                    wrap("Canada ships from elsewhere", """
                              when order.shipping_address.country is "CA" then
                                route order to warehouse 1
                              end
                            """)),
            new Template(
                    "carriers",
                    "Carrier names a store knows",
                    Hook.SHIPMENT_NOTIFICATION,
                    "Writes carrier names as the store wants them before it is told of a shipment.",
                    wrap("Carrier names", """
                              when shipment.carrier_name matches /^fed/i then
                                set shipment.carrier_name to "FedEx"
                              end
                            """)));

    static Optional<Template> find(String id) {
        return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static String method(String name, String said, String carrier, String service, String code) {
        return wrap(name, """
                  when order.external_shipping_description is_like "%s" then
                    set order.shipping_carrier_name to "%s"
                    set order.shipping_carrier_service_level to "%s"
                    set order.shipping_warehouse_code to "%s"
                  end
                """.formatted(said, carrier, service, code));
    }

    private static String wrap(String name, String body) {
        return "rule \"" + name + "\"\n" + body + "end\n";
    }
}

package dev.cartage.hub.web.rule;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.rule.LookupTable;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Browser;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import dev.cartage.rules.hook.Hook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Takes pictures of the pages of rules; the argument is the folder. */
public final class PicturesOfRules {
    private static final String KIT = """
            rule "Gifts and kits"
              # Whoever sends a gift gets a card, and a kit becomes its parts.
              when order.gift_message is_not blank and order has none order_lines with (order_line.sku is "CARD") then
                add 1 item to order_lines in order
                  set item.sku to "CARD"
                end
                tag order with "gift"
              else when order.shipping_address.country is_one_of "US", "CA" then
                set order.custom.zone to "north " & order.shipping_address.state
              else
                hold order for 30m with "check the address"
              end
              for order_lines in order
                when order_line.sku starts_with "KIT-" then
                  reject order_line
                end
              end
            end
            """;

    private PicturesOfRules() {}

    public static void main(String[] folder) {
        var hub = WebHub.shared();
        var visitor = Visitor.of(hub);
        long connection = visitor.connect("Pine Goods", "Bayside Fulfilment");
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        for (int i = 0; i < 60; i++) {
            visitor.order(
                    connection,
                    new Sample(
                            "#" + (1001 + i),
                            "Ada Whitcombe",
                            "MUG-RED",
                            1 + i % 4,
                            Instant.now().minusSeconds(i * 900L),
                            Stage.OPEN));
        }
        long kit = Tenant.call(visitor.account(), () -> write(hub));
        var table = Tenant.call(visitor.account(), () -> table(hub));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1200, 390}) {
                var file = (width < 500 ? "-phone" : "") + (scheme == ColorScheme.DARK ? "-dark" : "");
                var page = visitor.window(
                        Browser.shared(),
                        new NewContextOptions()
                                .setViewportSize(width, width < 500 ? 760 : 900)
                                .setColorScheme(scheme));
                page.onConsoleMessage(message -> System.out.println(message.text()));
                page.onPageError(System.out::println);
                take(page, "/rules", "", folder[0] + "/rules" + file);
                take(page, "/rules/" + kit + "#visual", "", folder[0] + "/visual" + file);
                take(page, "/rules/new?template=free-shipping#visual", "", folder[0] + "/template" + file);
                take(page, "/rules/" + kit + "#code", "", folder[0] + "/code" + file);
                take(
                        page,
                        "/rules/new?template=free-shipping#test",
                        "button:text('Suggest an order') >> nth=0",
                        folder[0] + "/test" + file);
                take(
                        page,
                        "/rules/" + kit + "#back-test",
                        "button:text('Run back-test')",
                        folder[0] + "/backtest" + file);
                take(page, "/rules/" + kit + "#history", "button:text('What changed')", folder[0] + "/history" + file);
                take(page, "/tables", "", folder[0] + "/tables" + file);
                take(page, "/tables/" + table, "", folder[0] + "/table" + file);
                page.context().close();
            }
        }
        System.exit(0);
    }

    private static void take(Page page, String path, String press, String file) {
        page.navigate("about:blank");
        page.navigate(path);
        page.waitForTimeout(700);
        if (!press.isEmpty()) {
            page.click(press);
            page.waitForTimeout(500);
            if (path.endsWith("#test")) {
                page.click("button:text('Execute')");
            }
            page.waitForTimeout(900);
        }
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(file + ".png")).setFullPage(true));
    }

    private static long write(WebHub hub) {
        var rules = hub.part(Rules.class);
        for (var template : Template.ALL) {
            rules.create(template.hook(), template.text(), List.of(Scope.ACCOUNT), "Sam Rivera");
        }
        var made = (Saving.Saved) rules.create(Hook.ORDER_IMPORT, KIT, List.of(Scope.ACCOUNT), "Sam Rivera");
        rules.save(made.rule().id(), 1, KIT.replace("30m", "45m"), "Noor Abernathy");
        rules.activate(rules.all().get(1).id());
        return made.rule().id();
    }

    private static long table(WebHub hub) {
        var tables = hub.part(Tables.class);
        var table = tables.create("shipping methods", Scope.ACCOUNT, List.of("carrier", "service", "code"));
        tables.write(
                table.id(),
                table.version(),
                table.columns(),
                List.of(
                        new LookupTable.Row("Free Shipping", List.of("USPS", "Priority Mail", "USPS_PRI")),
                        new LookupTable.Row("Standard Shipping", List.of("UPS", "Ground", "UPS_GND"))));
        return table.id();
    }
}

package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.shopify.Market;
import java.net.URI;

/** All control routes of the sandbox store. */
public final class Commands {
    private Commands() {}

    public static void add(Router router, Market market, Faults faults, URI address) {
        new ShopCommands(market, address).add(router);
        new OrderCommands(market).add(router);
        new OrderChangeCommands(market).add(router);
        new StockCommands(market).add(router);
        new LedgerCommands(market).add(router);
        new FaultCommands(faults).add(router);
    }
}

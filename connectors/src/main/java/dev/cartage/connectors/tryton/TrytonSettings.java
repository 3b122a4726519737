package dev.cartage.connectors.tryton;

import dev.cartage.spi.Setting;
import java.net.URI;

/** What a user enters to connect a Tryton warehouse. */
public record TrytonSettings(
        @Setting(
                title = "Server",
                help = "The address of the Tryton server.",
                required = true,
                example = "https://tryton.example.com")
        String server,

        @Setting(title = "Database", help = "The name of the database on that server.", required = true)
        String database,

        @Setting(
                title = "User",
                help = "A user of the groups Stock and Party, best one made for Cartage alone.",
                required = true,
                example = "cartage")
        String user,

        @Setting(title = "Password", required = true, secret = true)
        String password,

        @Setting(
                title = "Warehouse",
                help = "The code of the warehouse among Tryton's stock locations.",
                byDefault = "WH",
                required = true)
        String warehouse,

        @Setting(
                title = "Customer",
                help =
                        "The code of the party that shipments are booked on, such as the merchant. Each order's address is"
                                + " kept with it.",
                required = true,
                example = "12")
        String customer) {

    String party() {
        return customer.strip();
    }

    URI endpoint() {
        return URI.create(server.strip().replaceAll("/+$", "") + "/" + database.strip() + "/");
    }
}

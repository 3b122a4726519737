package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** What stores and warehouses have in common: they are rows of a table with settings and secrets. */
final class Places {
    private final String table;
    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Directories directories;
    private final Merchants merchants;
    private final Custody custody;
    private final PlaceSettings settings;

    Places(
            Connector.Kind kind,
            Tx tx,
            Ids ids,
            InstantSource clock,
            Directories directories,
            Connectors connectors,
            Secrets secrets,
            Merchants merchants,
            LaneHealth health) {
        this.table = kind == Connector.Kind.STORE ? "store" : "warehouse";
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.directories = directories;
        this.merchants = merchants;
        this.custody = new Custody(tx, clock);
        this.settings = new PlaceSettings(kind, tx, directories, connectors, secrets, custody, health);
    }

    PlaceSettings settings() {
        return settings;
    }

    long create(NewPlace place) {
        var id = ids.next();
        var answers = settings.first(id, place);
        tx.run(jdbc -> {
            requireMerchant(place.merchantId());
            directories.change();
            jdbc.sql("insert into " + table + """
                     (id, merchant_id, number, name, platform, settings, secrets, created_at)
                    select :id, :merchant, coalesce(max(number), 0) + 1, :name, :platform,
                           cast(:open as jsonb), cast(:sealed as jsonb), :now from\s""" + table)
                    .param("id", id)
                    .param("merchant", place.merchantId())
                    .param("name", place.name().strip())
                    .param("platform", place.platform())
                    .param("open", answers.openJson())
                    .param("sealed", answers.sealedJson())
                    .param("now", Timestamps.parameter(clock.instant()))
                    .update();
            if (place.awaitsCredentials()) {
                custody.hold(table + "/" + id, "");
            }
        });
        return id;
    }

    private void requireMerchant(long merchantId) {
        if (merchants.find(merchantId).isEmpty()) {
            throw Refused.because("no-merchant", "There is no such merchant.", "Choose a merchant of the list.");
        }
    }

    void rename(long id, String name) {
        tx.run(jdbc -> {
            directories.change();
            jdbc.sql("update " + table + " set name = ? where id = ?")
                    .params(name.strip(), id)
                    .update();
        });
    }

    /** Of warehouses alone. */
    Optional<ZoneId> zone(long id) {
        return tx.call(jdbc -> jdbc.sql("select zone from warehouse where id = ? and zone <> ''")
                .param(id)
                .query((row, number) -> ZoneId.of(row.getString("zone")))
                .optional());
    }

    void keepZone(long id, Optional<ZoneId> zone) {
        tx.run(jdbc -> jdbc.sql("update warehouse set zone = ? where id = ?")
                .params(zone.map(ZoneId::getId).orElse(""), id)
                .update());
    }

    void describe(long id, String description, String url) {
        tx.run(jdbc -> jdbc.sql("update " + table + " set description = ?, url = ? where id = ?")
                .params(description.strip(), url.strip(), id)
                .update());
    }

    Optional<Custody.Holder> holder(long id) {
        return custody.of(table + "/" + id);
    }
}

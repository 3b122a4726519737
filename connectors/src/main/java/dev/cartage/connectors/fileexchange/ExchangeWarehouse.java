package dev.cartage.connectors.fileexchange;

import dev.cartage.connectors.support.warehouse.ConfirmationRows;
import dev.cartage.connectors.support.warehouse.ShipmentRows;
import dev.cartage.connectors.support.warehouse.StockRows;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.Limits;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads the content of the exchanged files. */
final class ExchangeWarehouse implements FileWarehouse {
    private final FileExchangeSettings settings;

    ExchangeWarehouse(FileExchangeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Exchange exchange() {
        return settings.exchange();
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public OrderFile write(List<WarehouseOrder> orders, Instant at, String unique) {
        return new OrderFile(
                OrderFileName.of(settings, orders.getFirst().reference(), at, unique),
                new OrderRows(settings).write(orders));
    }

    @Override
    public Optional<Inbound> kindOf(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv")) {
            return Optional.empty();
        } else if (name.startsWith("shp_")) {
            return Optional.of(Inbound.SHIPMENTS);
        } else if (name.startsWith("inv_")) {
            return Optional.of(Inbound.STOCK);
        }
        return name.startsWith("ack_") ? Optional.of(Inbound.CONFIRMATIONS) : Optional.empty();
    }

    @Override
    public Parsed<Shipment> readShipments(byte[] content) {
        return new ShipmentRows(settings.zone()).read(content);
    }

    @Override
    public Parsed<StockLevel> readStock(byte[] content) {
        return new StockRows(settings.zone()).read(content);
    }

    @Override
    public Parsed<Confirmation> readConfirmations(byte[] content) {
        return new ConfirmationRows().read(content);
    }
}

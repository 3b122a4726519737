package dev.cartage.connectors.fileexchange;

import dev.cartage.contract.FaultProxy;
import dev.cartage.contract.Faults;
import dev.cartage.contract.Faults.Direction;
import dev.cartage.contract.warehouse.Trouble;
import dev.cartage.contract.warehouse.WarehouseFixture;
import dev.cartage.sandbox.sftp.SftpServer;
import dev.cartage.sandbox.sftp.SftpUser;
import dev.cartage.sandbox.warehouse.PickOrder;
import dev.cartage.sandbox.warehouse.Warehouse;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A warehouse behind an SFTP server; its people write their shipment and stock files by hand. */
final class SftpWarehouse implements WarehouseFixture {
    /** So many bytes further at each step: through login, upload and rename. */
    private static final int STRIDE = 400;

    private static final Duration LATE = Duration.ofSeconds(5);

    private final Path root;
    private final SftpServer server;
    private final FaultProxy line;
    private final Warehouse warehouse;
    private int files;

    SftpWarehouse(Path root, Path keys) {
        this.root = root;
        this.server = SftpServer.start(keys, 0);
        this.line = FaultProxy.before("127.0.0.1", server.port());
        this.warehouse = new Warehouse(WarehouseSettings.of(root, 1)
                .acknowledging()
                .shippingAfter(Duration.ofDays(1_000))
                .countingEvery(Duration.ZERO));
        server.add(SftpUser.withPassword("acme", "secret", root));
    }

    @Override
    public Connector connector() {
        return new FileExchange();
    }

    @Override
    public Record settings() {
        return settings("secret");
    }

    @Override
    public Record settingsWithWrongCredentials() {
        return settings("wrong");
    }

    private Record settings(String password) {
        return SettingsOf.answers(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(line.port()),
                "user",
                "acme",
                "password",
                password,
                "hostKey",
                server.hostKey(),
                "layout",
                "V3",
                "acknowledgement",
                "ACK_FILE",
                "stableFor",
                "PT0S");
    }

    @Override
    public Map<String, String> pinnedSettings() {
        return Map.ofEntries(
                Map.entry("protocol", "SFTP"),
                Map.entry("host", ""),
                Map.entry("port", ""),
                Map.entry("user", ""),
                Map.entry("password", ""),
                Map.entry("privateKey", ""),
                Map.entry("hostKey", ""),
                Map.entry("rootFolder", "/"),
                Map.entry("ordersFolder", "in"),
                Map.entry("inboundFolder", "out"),
                Map.entry("archiveFolder", "out/archive"),
                Map.entry("layout", "V2"),
                Map.entry("stamp", "YYMMDDHHMMSS"),
                Map.entry("orderPrefix", "ord_"),
                Map.entry("ordersAFile", "500"),
                Map.entry("acknowledgement", "NONE"),
                Map.entry("upload", "RENAME"),
                Map.entry("stableFor", "PT10S"),
                Map.entry("zone", "UTC"),
                Map.entry("shipMethod", "Standard"),
                Map.entry("shipPaymentType", "P"),
                Map.entry("sourceChannel", ""));
    }

    @Override
    public boolean spoil(int nth, Trouble trouble) {
        switch (trouble) {
            case LOST_ANSWER -> line.set(Faults.cutAfter((long) (nth - 1) * STRIDE, Direction.TO_CLIENT));
            case HALF -> line.set(Faults.cutAfter((long) (nth - 1) * STRIDE, Direction.TO_SERVER));
            case LATE_ANSWER -> line.set(nth == 1 ? Faults.delayAnswers(LATE) : Faults.none());
            case SERVER_ERROR -> line.refuse();
            case PAGE, PATIENCE -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void heal() {
        line.heal();
    }

    @Override
    public List<String> skus() {
        return IntStream.range(0, 10).mapToObj(i -> "SKU-" + i).toList();
    }

    @Override
    public void work() {
        warehouse.step(Sessions.NOW);
    }

    @Override
    public int orders(String reference) {
        long again = warehouse.ledger().duplicates().stream()
                .filter(one -> one.number().equals(reference))
                .count();
        return (int) again + (warehouse.ledger().has(reference) ? 1 : 0);
    }

    @Override
    public Received received(String reference) {
        PickOrder order =
                warehouse.ledger().instruction(reference).orElseThrow().order().orElseThrow();
        Map<String, Integer> units = order.lines().stream()
                .collect(Collectors.toMap(PickOrder.PickLine::sku, PickOrder.PickLine::quantity, Integer::sum));
        String street = order.street1() + "\n" + order.street2();
        return new Received(order.shipToName(), street, order.city(), order.customerNotes(), units);
    }

    @Override
    public void ship(String reference, List<Box> boxes) {
        String rows = boxes.stream()
                .flatMap(box -> box.units().entrySet().stream()
                        .map(entry -> String.join(
                                ",",
                                reference,
                                entry.getKey(),
                                entry.getValue().toString(),
                                "UPS",
                                box.tracking(),
                                box.lot())))
                .collect(Collectors.joining("\n"));
        write("shp", "order number,SKU,quantity shipped,carrier,tracking number,lot\n" + rows);
    }

    @Override
    public void count(String sku, int units) {
        write("inv", "SKU,available,on hand\n" + sku + "," + units + "," + units);
    }

    private void write(String kind, String content) {
        try {
            Files.writeString(root.resolve("out/%s_%03d.csv".formatted(kind, ++files)), content + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean keepsLots() {
        return true;
    }

    @Override
    public void close() {
        line.close();
        server.close();
    }
}

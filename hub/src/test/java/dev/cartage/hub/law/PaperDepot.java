package dev.cartage.hub.law;

import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.Limits;
import dev.cartage.spi.WarehouseOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A warehouse that works by files, with its own ledger of the instructions that reached it. */
final class PaperDepot implements FileWarehouse {
    private final String name;
    private Exchange exchange;
    private final Limits limits;

    final List<String> instructed = new ArrayList<>();

    PaperDepot(String name, Upload upload, Confirms confirms, Limits limits) {
        this.name = name;
        this.limits = limits;
        this.exchange = new Exchange(
                FilesAddress.local(Path.of("/", name)), "in", "out", "read", 3, upload, confirms, Duration.ZERO);
    }

    /** Somebody changes the settings: order files go elsewhere, and by other means. */
    void moveOrdersTo(String folder, Upload upload) {
        exchange = new Exchange(
                exchange.address(),
                folder,
                exchange.inboundFolder(),
                exchange.archiveFolder(),
                exchange.batch(),
                upload,
                exchange.confirms(),
                exchange.stableFor());
    }

    String root() {
        return Path.of("/", name).toString();
    }

    /** Takes every order file that is whole by the rules of the exchange. */
    void collect(PaperFiles files) {
        for (String path : files.paths()) {
            boolean whole = exchange.upload() == Upload.RENAME
                    ? path.endsWith(".txt")
                    : path.endsWith(".txt") && files.paths().contains(path + ".done");
            if (path.startsWith("in/") && whole) {
                files.take(path).lines().map(line -> line.split(" ")[0]).forEach(instructed::add);
                if (exchange.upload() == Upload.MARKER) {
                    files.take(path + ".done");
                }
            }
        }
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public OrderFile write(List<WarehouseOrder> orders, Instant at, String unique) {
        String text = orders.stream().map(PaperDepot::line).collect(Collectors.joining("\n"));
        return new OrderFile("ord_" + unique + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(WarehouseOrder wanted) {
        if (wanted.order().lines().stream().anyMatch(line -> line.sku().equals("UNWRITABLE"))) {
            throw new IllegalArgumentException("No file can hold this");
        }
        return wanted.reference() + " "
                + wanted.order().lines().stream()
                        .map(line -> line.sku() + "=" + line.quantity())
                        .collect(Collectors.joining(","));
    }

    @Override
    public Optional<Inbound> kindOf(String fileName) {
        return switch (fileName.split("_")[0]) {
            case "shp" -> Optional.of(Inbound.SHIPMENTS);
            case "inv" -> Optional.of(Inbound.STOCK);
            case "ack" -> Optional.of(Inbound.CONFIRMATIONS);
            default -> Optional.empty();
        };
    }

    /** Lines such as {@code 1001 TRACK A=1,B=2}; several parcels of a shipment are divided by a semicolon. */
    @Override
    public Parsed<Shipment> readShipments(byte[] content) {
        return read(content, PaperDepot::shipment);
    }

    private static Shipment shipment(String line) {
        String reference = line.split(" ")[0];
        List<Parcel> parcels = Arrays.stream(
                        line.substring(reference.length() + 1).split(";"))
                .map(PaperDepot::parcel)
                .toList();
        return new Shipment(reference, "", Optional.empty(), parcels);
    }

    private static Parcel parcel(String text) {
        String[] words = text.strip().split(" ");
        List<ParcelLine> lines = words.length < 2
                ? List.of()
                : Arrays.stream(words[1].split(","))
                        .map(one -> one.split("="))
                        .map(one -> ParcelLine.of(0, one[0], Integer.parseInt(one[1])))
                        .toList();
        return new Parcel("", "UPS", "Ground", words[0], Optional.empty(), Optional.empty(), lines);
    }

    /** Lines such as {@code A=5} or {@code A=5@2026-11-21T10:00:00Z}. */
    @Override
    public Parsed<StockLevel> readStock(byte[] content) {
        return read(content, line -> {
            String[] words = line.split("[=@]");
            int units = Integer.parseInt(words[1]);
            Optional<Instant> asOf = Stream.of(words).skip(2).findFirst().map(Instant::parse);
            return new StockLevel(words[0], units, units, "", asOf);
        });
    }

    /** Lines such as {@code 1001} or {@code 1001 why-not}. */
    @Override
    public Parsed<Confirmation> readConfirmations(byte[] content) {
        return read(content, line -> {
            String[] words = line.split(" ");
            return new Confirmation(
                    words[0],
                    Stream.of(words).skip(1).findFirst().map(code -> new Problem(code, "No.", "Ask the warehouse.")));
        });
    }

    private static <T> Parsed<T> read(byte[] content, java.util.function.Function<String, T> row) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("GARBLED")) {
            throw new IllegalStateException("No reader is perfect");
        }
        return new Parsed<>(text.lines().map(row).toList(), List.of());
    }
}

package dev.cartage.hub.law;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Limits;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An account of its own, its stores and warehouses, and a hub that works for it. */
final class World implements AutoCloseable {
    /** Longer than every pause that the hub makes by itself. */
    static final Duration LONG = Duration.ofMinutes(10);

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Database database;
    private final String name = "world-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet();
    private long account;
    private final Map<String, Role> others = new ConcurrentHashMap<>();
    private final PaperFolders folders = new PaperFolders();
    private final Map<Role, Long> places = new IdentityHashMap<>();
    private final Set<Long> desks = new HashSet<>();

    final MovableClock clock = new MovableClock();
    final Faults faults = new Faults();
    Hub hub;

    World(Database database) {
        this.database = database;
        this.account = TestDatabase.account(database);
        this.hub = start();
    }

    /** A second node on the same database. */
    Hub another() {
        return new Hub(database, clock, faults, others, folders, name + "-other");
    }

    private Hub start() {
        return new Hub(database, clock, faults, others, folders, name);
    }

    /** Another account, without a past; the hub goes on. */
    void beginAnew() {
        account = TestDatabase.account(database);
        places.clear();
    }

    /** The process is gone, and another takes its place. */
    void restart() {
        faults.stop();
        hub.close();
        hub = start();
    }

    PaperStore store() {
        PaperStore store = new PaperStore(faults);
        others.put(key(), store);
        return store;
    }

    /** One that takes corrected tracking numbers. */
    CorrectablePaperStore correctableStore() {
        CorrectablePaperStore store = new CorrectablePaperStore(faults);
        others.put(key(), store);
        return store;
    }

    private String key() {
        return name + "-" + others.size();
    }

    PaperDesk desk(Repeat repeat) {
        PaperDesk desk = new PaperDesk(faults, repeat);
        others.put(key(), desk);
        return desk;
    }

    PaperYard yard() {
        PaperYard yard = new PaperYard(faults);
        others.put(key(), yard);
        return yard;
    }

    PaperDepot depot(Upload upload, Confirms confirms) {
        return depot(upload, confirms, Limits.NONE);
    }

    PaperDepot depot(Upload upload, Confirms confirms, Limits limits) {
        String key = key();
        PaperDepot depot = new PaperDepot(key, upload, confirms, limits);
        others.put(key, depot);
        folders.add(depot.root(), new PaperFiles(clock, faults));
        return depot;
    }

    PaperFiles folderOf(PaperDepot depot) {
        return (PaperFiles) folders.open(depot.exchange().address());
    }

    /** Connects them, enabled; the same store or warehouse may stand in several connections. */
    Connection connect(PaperStore store, Role warehouse) {
        return inAccount(() -> {
            long merchant = hub.connections.merchants().named(name).id();
            long storeId = place(store, merchant);
            long warehouseId = place(warehouse, merchant);
            if (warehouse instanceof PaperDesk) {
                desks.add(warehouseId);
            }
            Connection made = hub.connections
                    .connections()
                    .create(new NewConnection(keyOf(store), merchant, storeId, warehouseId));
            return hub.connections.connections().enable(made.id());
        });
    }

    private long place(Role role, long merchant) {
        return places.computeIfAbsent(role, _ -> {
            Map<String, String> answers = Map.of("shop", keyOf(role), "token", "t");
            return role instanceof PaperStore
                    ? hub.connections
                            .stores()
                            .create(new NewPlace(merchant, keyOf(role), ((PaperStore) role).platform, answers))
                            .id()
                    : hub.connections
                            .warehouses()
                            .create(new NewPlace(merchant, keyOf(role), "paper_warehouse", answers))
                            .id();
        });
    }

    private String keyOf(Role role) {
        return others.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** It is time to read the store, and the warehouse's folder if it has one. */
    void due(Connection connection) {
        List<Lane> lanes = new ArrayList<>(List.of(Lane.store(connection.storeId(), "import")));
        if (!desks.contains(connection.warehouseId())) {
            lanes.add(Lane.warehouse(connection.warehouseId(), "inbound"));
        }
        inAccount(() -> new Lanes(database.tx()).wake(lanes, clock.instant()));
    }

    /** Walks until all is quiet for long. */
    void walk() {
        inAccount(() -> hub.walker.walk(LONG));
    }

    /** Walks until nothing is due within this time. */
    void walkFor(Duration quiet) {
        inAccount(() -> hub.walker.walk(quiet));
    }

    /** Reads, and walks until all is quiet for long. */
    void run(Connection connection) {
        due(connection);
        walk();
    }

    void inAccount(Runnable work) {
        Tenant.run(account, work);
    }

    <T> T inAccount(java.util.function.Supplier<T> work) {
        return Tenant.call(account, work::get);
    }

    /** What the database says, each row's columns joined by blanks. */
    List<String> ask(String sql) {
        return inAccount(() -> database.tx()
                .call(jdbc -> jdbc.sql(sql)
                        .query((row, number) -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                text.append(column > 1 ? " " : "").append(row.getString(column));
                            }
                            return text.toString();
                        })
                        .list()));
    }

    /** Each order's number and status, in the order of numbers. */
    List<String> statuses() {
        return ask("select number, status from orders join order_state on order_id = id order by number, id");
    }

    void change(String sql) {
        inAccount(() -> database.tx().run(jdbc -> jdbc.sql(sql).update()));
    }

    @Override
    public void close() {
        hub.close();
    }
}

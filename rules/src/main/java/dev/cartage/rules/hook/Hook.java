package dev.cartage.rules.hook;

import static dev.cartage.rules.hook.Action.ADD;
import static dev.cartage.rules.hook.Action.ARCHIVE;
import static dev.cartage.rules.hook.Action.BUNDLE;
import static dev.cartage.rules.hook.Action.DECIDE;
import static dev.cartage.rules.hook.Action.FAIL;
import static dev.cartage.rules.hook.Action.HOLD;
import static dev.cartage.rules.hook.Action.ROUTE;
import static dev.cartage.rules.hook.Action.SPLIT;
import static dev.cartage.rules.hook.Action.TAG;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A moment at which rules run. The first five are DropStream's. */
@SuppressWarnings("ImmutableEnumChecker") // Lists and sets of records that nothing changes.
public enum Hook {
    ORDER_IMPORT(
            "order.import",
            "Order Import",
            Set.of(DECIDE, ROUTE, BUNDLE, HOLD, SPLIT, ADD, ARCHIVE, FAIL, TAG),
            Shapes.ORDER),
    SHIPMENT_NOTIFICATION(
            "shipment.notification",
            "Shipment Notification",
            Set.of(DECIDE, HOLD, ARCHIVE, FAIL, TAG),
            Shapes.SHIPMENT,
            Shapes.ORDER),
    RETURN_IMPORT(
            "return.import", "Return Import", Set.of(DECIDE, ROUTE, HOLD, ADD, ARCHIVE, FAIL, TAG), Shapes.RETURN),
    PURCHASE_ORDER_IMPORT(
            "purchase_order.import",
            "Purchase Order Import",
            Set.of(DECIDE, ROUTE, HOLD, ADD, ARCHIVE, FAIL, TAG),
            Shapes.PURCHASE_ORDER),
    INVOICE_EXPORT(
            "invoice.export", "Invoice Export", Set.of(DECIDE, HOLD, ARCHIVE, FAIL, TAG), Shapes.INVOICE, Shapes.ORDER),
    /** Just before an order leaves for its warehouse. */
    ORDER_EXPORT("order.export", "Before Sending", Set.of(DECIDE, ROUTE, HOLD, ADD, ARCHIVE, FAIL, TAG), Shapes.ORDER),
    /** Before a store is told a stock level; reject keeps it from the store. */
    INVENTORY_PUSH("inventory.push", "Inventory Push", Set.of(DECIDE, FAIL), Shapes.INVENTORY),
    /** A store or a person wants to cancel; reject keeps the order going, accept has the warehouse asked to give it up. */
    ORDER_CANCEL("order.cancel", "Cancellation", Set.of(DECIDE, FAIL, TAG), Shapes.ORDER, Shapes.CANCELLATION),
    ORDER_STATUS("order.status", "Status Change", Set.of(HOLD, ARCHIVE, FAIL, TAG), Shapes.ORDER, Shapes.CHANGE),
    ORDER_ERROR("order.error", "After an Error", Set.of(HOLD, ROUTE, ARCHIVE, TAG), Shapes.ORDER, Shapes.PROBLEM),
    ORDER_TIMER("order.timer", "Timer", Set.of(DECIDE, HOLD, ROUTE, ARCHIVE, FAIL, TAG), Shapes.ORDER);

    private final String event;
    private final String label;
    private final Set<Action> actions;
    private final List<Shape> records;

    Hook(String event, String label, Set<Action> actions, Shape... records) {
        this.event = event;
        this.label = label;
        this.actions = actions;
        this.records = List.of(records);
    }

    /** The event's name, for example {@code order.import}. */
    public String event() {
        return event;
    }

    /** The name people see. */
    public String label() {
        return label;
    }

    /** What a rule may do here with the hook's own record, the first of {@link #records}. */
    public Set<Action> actions() {
        return actions;
    }

    /** The records a rule sees, the one it decides about first. */
    public List<Shape> records() {
        return records;
    }

    public static Optional<Hook> of(String event) {
        return Stream.of(values()).filter(hook -> hook.event.equals(event)).findFirst();
    }
}

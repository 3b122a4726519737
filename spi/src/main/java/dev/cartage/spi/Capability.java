package dev.cartage.spi;

/** What a connector can do. The contract tests prove each that is declared, and that the others fail cleanly. */
public enum Capability {
    /** {@link OrderSource}: lists orders by time of change. */
    READS_ORDERS,
    /** {@link OrderSource#byId}: reads single orders again. */
    READS_ORDERS_BY_ID,
    /** One request of {@link OrderSource#byId} reads many orders, so that those that rested can be read once more before they leave. */
    REREADS_ORDERS,
    /** {@link LocationSource}: names its locations, says which of them ships what of an order, and keeps stock at each. */
    KNOWS_LOCATIONS,
    /** {@link HookReceiver}: is told of changes by the store. */
    HEARS_HOOKS,
    /** {@link OrderAcknowledger}: tells the store that the warehouse has an order. */
    ACKNOWLEDGES_ORDERS,
    /** {@link ShipmentSink}: takes tracking numbers. */
    TAKES_SHIPMENTS,
    /** {@link ShipmentSink}: takes some units of a line now and others later. */
    TAKES_PARTIAL_SHIPMENTS,
    /** {@link ShipmentCorrector}: takes another tracking number for a parcel that it was told of. */
    CORRECTS_SHIPMENTS,
    /** {@link StockSink}: takes stock levels. */
    TAKES_STOCK,
    /** {@link FileWarehouse} or {@link OrderSink}: takes orders to ship. */
    TAKES_ORDERS,
    /** The warehouse says which orders it has taken. */
    CONFIRMS_ORDERS,
    /** The warehouse says what it shipped. */
    REPORTS_SHIPMENTS,
    /** The warehouse says what it has. */
    REPORTS_STOCK,
    /** {@link OrderCanceler}: takes an order back from the warehouse. */
    CANCELS_ORDERS
}

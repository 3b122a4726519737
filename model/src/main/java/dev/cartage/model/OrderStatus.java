package dev.cartage.model;

/** Where an order is, in the words its people use. Derived by {@link Lifecycle}, never set by hand. */
public enum OrderStatus {
    NEW("New", "Imported from the store, not yet on its way to the warehouse."),
    PENDING("Pending", "Waiting for a person to decide."),
    QUEUED("Queued", "On its way to the warehouse, which has not confirmed it yet."),
    OPEN("Open", "The warehouse has confirmed it, and the store knows where it can be told."),
    BUNDLED("Bundled", "Travels with another order in one shipment."),
    ROUTED("Routed", "Split over warehouses or shipments; its parts are under way."),
    PARTIALLY_SHIPPED("Partially shipped", "Some of it has shipped, the rest has not."),
    SHIPPED("Shipped", "All of it has shipped; the store has not been told yet."),
    CLOSED("Closed", "Shipped, and the store has the tracking number. Nothing more will happen."),
    ERROR("Error", "Something is wrong; the problem says what to do."),
    SKIPPED("Skipped", "A rule left it out."),
    DELAYED("Delayed", "Sending failed for now; Cartage tries again by itself."),
    CANCELED("Canceled", "Canceled; nothing of it will ship."),
    ARCHIVED("Archived", "Put aside by a person. Only Reset or Reprocess brings it back."),
    ABANDONED("Abandoned", "No shipment came for a long time. Only Reset or Reprocess brings it back."),
    DELETED("Deleted", "Its data are gone. The store may send it again.");

    private final String title;
    private final String meaning;

    OrderStatus(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether nothing more will happen unless a person acts. */
    public boolean isFinal() {
        return switch (this) {
            case CLOSED, SKIPPED, CANCELED, ARCHIVED, ABANDONED, DELETED -> true;
            case NEW, PENDING, QUEUED, OPEN, BUNDLED, ROUTED, PARTIALLY_SHIPPED, SHIPPED, ERROR, DELAYED -> false;
        };
    }
}

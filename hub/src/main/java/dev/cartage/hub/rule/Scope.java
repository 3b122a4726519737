package dev.cartage.hub.rule;

import java.util.Locale;

/**
 * Where a rule or a lookup table counts. A rule may have several.
 *
 * @param place the id of the store, warehouse or connection; 0 for the account
 */
public record Scope(Kind kind, long place) {
    public static final Scope ACCOUNT = new Scope(Kind.ACCOUNT, 0);

    /** From wide to narrow: of lookup tables of one name, the narrower one counts first. */
    public enum Kind {
        ACCOUNT,
        WAREHOUSE,
        STORE,
        CONNECTION;

        /** As the database and the API spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Scope store(long id) {
        return new Scope(Kind.STORE, id);
    }

    public static Scope warehouse(long id) {
        return new Scope(Kind.WAREHOUSE, id);
    }

    public static Scope connection(long id) {
        return new Scope(Kind.CONNECTION, id);
    }

    static Scope read(String kind, long place) {
        return new Scope(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), place);
    }

    boolean covers(Where where) {
        return switch (kind) {
            case ACCOUNT -> true;
            case WAREHOUSE -> where.warehouseId() == place;
            case STORE -> where.storeId() == place;
            case CONNECTION -> where.connectionId() == place;
        };
    }
}

package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.model.OrderState.Mark;
import java.util.List;

/**
 * Where a shipment stands as somebody is about to act on it.
 *
 * @param orderId 0 while its order is not known, and storeId with it
 * @param counted whether its units count as shipped
 * @param problem the code of its problem, or ""
 * @param orderProblem the code of the problem that the order has, or ""
 * @param uncertain whether the store is being told right now, or may have been
 */
record ShipmentStanding(
        long id,
        long warehouseId,
        long orderId,
        long storeId,
        ShipmentStatus status,
        boolean counted,
        String problem,
        String orderProblem,
        Mark orderMark,
        boolean uncertain,
        List<Parcel> parcels) {
    ShipmentStanding {
        parcels = List.copyOf(parcels);
    }

    /** @param told whether the store took it, or need not be told */
    record Parcel(long id, int units, boolean told) {}

    boolean told() {
        return parcels.stream().anyMatch(Parcel::told);
    }

    List<Parcel> untold() {
        return parcels.stream().filter(parcel -> !parcel.told()).toList();
    }

    int units() {
        return parcels.stream().mapToInt(Parcel::units).sum();
    }

    int untoldUnits() {
        return untold().stream().mapToInt(Parcel::units).sum();
    }

    /** Whether the order is stopped by nothing but this shipment. */
    boolean stopsOrder() {
        boolean onItsWay = switch (orderMark) {
            case NONE, BUNDLED, ROUTED -> true;
            case PENDING, SKIPPED, ARCHIVED, ABANDONED, DELETED -> false;
        };
        return orderId != 0 && onItsWay && !problem.isEmpty() && problem.equals(orderProblem);
    }
}

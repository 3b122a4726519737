/**
 * What every warehouse connector is held to, whether it works by files or by requests. Read {@link
 * dev.cartage.contract.warehouse.WarehouseContract} first.
 */
@NullMarked
package dev.cartage.contract.warehouse;

import org.jspecify.annotations.NullMarked;

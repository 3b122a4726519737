package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;

/** An intent to be written. @param orderId the order it serves; 0 for none */
public record NewDispatch(Lane lane, long subject, int revision, long orderId) {}

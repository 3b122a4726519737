package dev.cartage.connectors.shopify;

/** Whether an order is paid, in Shopify's words ({@code OrderDisplayFinancialStatus}). */
public enum FinancialStatus {
    PAID,
    PENDING,
    AUTHORIZED,
    PARTIALLY_PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED
}

package dev.cartage.spi;

/** One thing a connector can do for the hub. */
public sealed interface Role
        permits SelfTest,
                Authorizer,
                OrderSource,
                LocationSource,
                HookReceiver,
                OrderAcknowledger,
                ShipmentSink,
                ShipmentCorrector,
                StockSink,
                FileWarehouse,
                OrderSink,
                ConfirmationSource,
                ShipmentSource,
                StockSource,
                OrderCanceler {}

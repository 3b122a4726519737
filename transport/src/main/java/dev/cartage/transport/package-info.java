/**
 * The outside world made real: {@link dev.cartage.transport.FileServers} for folders over SFTP, FTP, FTPS or on this
 * machine, {@link dev.cartage.transport.HttpExchange} for single HTTP exchanges, and {@link
 * dev.cartage.transport.AddressGuard}, which keeps both away from addresses that users must not reach.
 *
 * <p>Every failure leaves as a {@link dev.cartage.spi.RemoteException} whose Problem a warehouse clerk understands. Many
 * virtual threads may use one instance.
 */
@NullMarked
package dev.cartage.transport;

import org.jspecify.annotations.NullMarked;

/**
 * Real file servers from Debian's packages, started on loopback for tests: {@link
 * dev.cartage.contract.server.OpenSshServer}, {@link dev.cartage.contract.server.VsftpdServer}, {@link
 * dev.cartage.contract.server.ProftpdServer}. They touch nothing of the machine's own configuration.
 */
@NullMarked
package dev.cartage.contract.server;

import org.jspecify.annotations.NullMarked;

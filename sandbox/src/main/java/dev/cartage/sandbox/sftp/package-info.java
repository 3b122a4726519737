/** An SFTP server for tries and tests, which misbehaves on command: {@link dev.cartage.sandbox.sftp.SftpServer}. */
@NullMarked
package dev.cartage.sandbox.sftp;

import org.jspecify.annotations.NullMarked;

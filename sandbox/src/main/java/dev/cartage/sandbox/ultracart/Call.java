package dev.cartage.sandbox.ultracart;

/**
 * What was asked of the sandbox.
 *
 * @param path below the base, without a slash at its beginning
 */
public record Call(String method, String path, byte[] body) {}

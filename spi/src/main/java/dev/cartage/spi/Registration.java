package dev.cartage.spi;

import java.net.URI;

/**
 * How to register Cartage as an application at a platform, in words for whoever runs the hub.
 *
 * @param page where to do it
 * @param help what to choose and copy there, in a few sentences
 * @param nameTitle what the platform calls {@link Application#name}; "" where it is not needed
 * @param required false where a store also works with credentials of its own
 */
public record Registration(URI page, String help, String nameTitle, boolean required) {}

package dev.cartage.hub.web.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands beside an Authorize button.
 *
 * @param title of the platform
 * @param registered whether Cartage is known there, so that the button works
 * @param otherWay credentials that are entered do as well
 * @param until how long a consent holds that was given; empty for none
 * @param action where the button leads
 */
public record Authorizing(String title, boolean registered, boolean otherWay, Optional<Instant> until, String action) {}

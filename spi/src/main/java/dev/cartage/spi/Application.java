package dev.cartage.spi;

/**
 * What Cartage is to a platform that asks merchants for their consent: an application that whoever runs this hub has
 * registered there. One for each platform and hub; {@link Connector#registration} says how to get it.
 *
 * @param id the client id
 * @param secret the client secret; signs messages at some platforms
 * @param name what else the platform knows it by, for example Amazon's application id or eBay's RuName; "" where there is
 *     nothing else
 */
public record Application(String id, String secret, String name) {
    /** None is registered: the store's own settings must do. */
    public static final Application NONE = new Application("", "", "");

    public boolean isRegistered() {
        return !id.isEmpty();
    }

    @Override
    public String toString() {
        return "application " + id;
    }
}

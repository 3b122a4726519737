package dev.cartage.model;

/**
 * A postal address, as the store gave it.
 *
 * @param state the state, province or county; its code where the store gives one
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record Address(
        String name,
        String company,
        String street1,
        String street2,
        String street3,
        String city,
        String state,
        String zipcode,
        String country,
        String telephone) {

    public static final Address NONE = new Address("", "", "", "", "", "", "", "", "", "");

    public boolean isBlank() {
        return equals(NONE);
    }
}

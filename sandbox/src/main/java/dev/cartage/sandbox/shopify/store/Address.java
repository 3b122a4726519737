package dev.cartage.sandbox.shopify.store;

/** A postal address as a buyer typed it; what was left empty is "". */
public record Address(
        String firstName,
        String lastName,
        String company,
        String address1,
        String address2,
        String city,
        String province,
        String provinceCode,
        String zip,
        String country,
        String countryCode,
        String phone) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public Address withStreet(String first, String second) {
        return new Address(
                firstName,
                lastName,
                company,
                first,
                second,
                city,
                province,
                provinceCode,
                zip,
                country,
                countryCode,
                phone);
    }
}

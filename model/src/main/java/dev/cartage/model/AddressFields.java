package dev.cartage.model;

/** The fields by which a record holds one address; their names share a prefix such as {@code shipping_address.}. */
public record AddressFields(
        Field<String> name,
        Field<String> company,
        Field<String> street1,
        Field<String> street2,
        Field<String> street3,
        Field<String> city,
        Field<String> state,
        Field<String> zipcode,
        Field<String> country,
        Field<String> telephone) {

    static AddressFields in(Catalogue catalogue, String prefix) {
        return new AddressFields(
                catalogue.add(prefix + ".name", Field::text),
                catalogue.add(prefix + ".company", Field::text),
                catalogue.add(prefix + ".street1", Field::text),
                catalogue.add(prefix + ".street2", Field::text),
                catalogue.add(prefix + ".street3", Field::text),
                catalogue.add(prefix + ".city", Field::text),
                catalogue.add(prefix + ".state", Field::text),
                catalogue.add(prefix + ".zipcode", Field::text),
                catalogue.add(prefix + ".country", Field::text),
                catalogue.add(prefix + ".telephone", Field::text));
    }

    Address read(Values values) {
        return new Address(
                values.get(name),
                values.get(company),
                values.get(street1),
                values.get(street2),
                values.get(street3),
                values.get(city),
                values.get(state),
                values.get(zipcode),
                values.get(country),
                values.get(telephone));
    }

    void write(Address address, Values.Change change) {
        change.set(name, address.name())
                .set(company, address.company())
                .set(street1, address.street1())
                .set(street2, address.street2())
                .set(street3, address.street3())
                .set(city, address.city())
                .set(state, address.state())
                .set(zipcode, address.zipcode())
                .set(country, address.country())
                .set(telephone, address.telephone());
    }
}

package dev.cartage.contract.vendure;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a shop's owner and its buyers ask of Vendure, and what they enter. */
final class Shop {
    static final String LOGIN = """
            mutation { login(username: "superadmin", password: "superadmin") { __typename } }
            """;
    static final String CREATE_CHANNEL = """
            mutation($input: CreateChannelInput!) { createChannel(input: $input) { ... on Channel { id } } }
            """;
    static final String FURNISH_CHANNEL = """
            mutation($channel: ID!) {
              assignPaymentMethodsToChannel(input: { paymentMethodIds: ["1"], channelId: $channel }) { id }
              assignShippingMethodsToChannel(input: { shippingMethodIds: ["1"], channelId: $channel }) { id }
            }
            """;
    /** Of the channel's own: Vendure remembers for a while which channels a location belongs to. */
    static final String CREATE_LOCATION = """
            mutation { createStockLocation(input: { name: "Shelf" }) { id } }
            """;

    static final String CREATE_VARIANTS = """
            mutation($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id sku } }
            """;
    static final String CREATE_ROLE = """
            mutation($input: CreateRoleInput!) { createRole(input: $input) { id } }
            """;
    static final String CREATE_ADMINISTRATOR = """
            mutation($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }
            """;
    static final String DELETE_ADMINISTRATOR = """
            mutation($id: ID!) { deleteAdministrator(id: $id) { result } }
            """;
    static final String FILL_CART = """
            mutation($items: [AddItemInput!]!) {
              addItemsToOrder(inputs: $items) { order { id } errorResults { ... on ErrorResult { message } } }
            }
            """;
    static final String CHECK_OUT = """
            mutation($address: CreateAddressInput!, $customer: CreateCustomerInput!) {
              setCustomerForOrder(input: $customer) { __typename }
              setOrderShippingAddress(input: $address) { __typename }
              setOrderBillingAddress(input: $address) { __typename }
              setOrderShippingMethod(shippingMethodId: ["1"]) { __typename }
              transitionOrderToState(state: "ArrangingPayment") { __typename }
              addPaymentToOrder(input: { method: "dummy", metadata: {} }) {
                ... on Order { state }
                ... on ErrorResult { message }
              }
            }
            """;
    static final String ADD_NOTE = """
            mutation($input: AddNoteToOrderInput!) { addNoteToOrder(input: $input) { id } }
            """;
    static final String MOVE = """
            mutation($id: ID!, $state: String!) { transitionOrderToState(id: $id, state: $state) { __typename } }
            """;
    static final String CANCEL = """
            mutation($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }
            """;
    static final String ORDER = """
            query($id: ID!) { order(id: $id) { code state updatedAt fulfillments { state method trackingCode } } }
            """;
    static final String STATES = """
            query { orders(options: { take: 1000, filter: { active: { eq: false } } }) { items { id code state } } }
            """;
    static final String STOCK = """
            query($id: ID!) { productVariant(id: $id) { stockLevels { stockOnHand stockAllocated } } }
            """;
    static final Map<String, String> ADDRESS = Map.of(
            "fullName", "Kim Example",
            "company", "Example Trading",
            "streetLine1", "1 Test Way",
            "streetLine2", "Unit 5",
            "city", "Springfield",
            "province", "IL",
            "postalCode", "62701",
            "countryCode", "US",
            "phoneNumber", "217-555-0100");

    private static final int MUCH = 100_000;

    private Shop() {}

    static Map<String, ?> channel(String token) {
        return Map.of(
                "code", token,
                "token", token,
                "defaultLanguageCode", "en",
                "pricesIncludeTax", false,
                "defaultCurrencyCode", "USD",
                "defaultTaxZoneId", "1",
                "defaultShippingZoneId", "1");
    }

    /** Makes so many products with one request. */
    static String createProducts(int count) {
        var variables = IntStream.range(0, count).mapToObj(i -> "$input" + i + ": CreateProductInput!");
        var products = IntStream.range(0, count)
                .mapToObj(i -> "product" + i + ": createProduct(input: $input" + i + ") { id }");
        return "mutation(" + variables.collect(joining(", ")) + ") { " + products.collect(joining(" ")) + " }";
    }

    static Map<String, ?> products(List<String> names) {
        var inputs = new HashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var texts = Map.of("languageCode", "en", "name", name, "slug", name.replace(' ', '-'), "description", "");
            inputs.put("input" + i, Map.of("translations", List.of(texts)));
        }
        return inputs;
    }

    static Map<String, ?> variant(String product, String name, String sku, String location) {
        return Map.of(
                "productId",
                product,
                "sku",
                sku,
                "price",
                1999,
                "stockLevels",
                List.of(Map.of("stockLocationId", location, "stockOnHand", MUCH)),
                "translations",
                List.of(Map.of("languageCode", "en", "name", name)));
    }

    /** Another one for each order, as guests are. */
    static Map<String, String> customer(String order) {
        return Map.of("firstName", "Kim", "lastName", "Example", "emailAddress", "kim-" + order + "@example.com");
    }
}

package dev.cartage.sandbox;

import dev.cartage.sandbox.control.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads full orders from 20 shops in pages of 25 for some seconds and prints the rate. The sandbox runs as its own
 * process, so that its CPU time is told apart from this client's. Arguments: the seconds, and the address of a sandbox
 * that runs already.
 */
public final class SandboxThroughput {
    private static final int SHOPS = 20;
    private static final String PAGE = """
            query($after: String) { orders(first: 25, after: $after, sortKey: UPDATED_AT,
                query: "updated_at:>=2020-01-01T00:00:00Z") { pageInfo { hasNextPage endCursor } nodes {
              id name createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus email phone note
              tags customAttributes { key value } currencyCode discountCodes
              totalPriceSet { ...money } subtotalPriceSet { ...money } totalTaxSet { ...money }
              totalShippingPriceSet { ...money } totalDiscountsSet { ...money }
              shippingAddress { ...address } billingAddress { ...address }
              shippingLine { title code originalPriceSet { ...money } }
              lineItems(first: 50) { nodes { id sku name title variantTitle vendor quantity currentQuantity
                unfulfilledQuantity requiresShipping originalUnitPriceSet { ...money } totalDiscountSet { ...money }
                variant { id sku barcode } customAttributes { key value } } }
              fulfillmentOrders(first: 10) { nodes { id status requestStatus assignedLocation { name location { id } }
                supportedActions { action } lineItems(first: 50) { nodes { id remainingQuantity totalQuantity sku
                  lineItem { id } } } } }
              fulfillments(first: 10) { id status trackingInfo(first: 5) { company number url } } } } }
            fragment money on MoneyBag { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
            fragment address on MailingAddress { firstName lastName company address1 address2 city province
              provinceCode zip country countryCodeV2 phone }""";

    private SandboxThroughput() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        if (arguments.length > 1) {
            measure(URI.create(arguments[1]), seconds);
            return;
        }
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxServer.class.getName(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            URI address = URI.create(process.inputReader().readLine().replaceFirst(".*(http\\S+).*", "$1"));
            measure(address, seconds);
        } finally {
            process.destroy();
        }
    }

    private static void measure(URI address, int seconds) throws Exception {
        for (int shop = 0; shop < SHOPS; shop++) {
            control(
                    address,
                    "/control/shops",
                    "{\"handle\": \"shop-" + shop + "\", \"bucketSize\": 1e12, "
                            + "\"restorePerSecond\": 1e12, \"largestQuery\": 1000000000}");
            control(address, "/control/shops/shop-" + shop + "/orders", "{\"count\": 2500}");
        }
        read(address, Duration.ofSeconds(15));
        Duration before = cpu(address);
        long start = System.nanoTime();
        Sum sum = read(address, Duration.ofSeconds(seconds));
        double elapsed = (System.nanoTime() - start) / 1e9;
        double micros = cpu(address).minus(before).toNanos() / 1e3;
        System.out.printf("orders_per_second=%.0f%n", sum.orders / elapsed);
        System.out.printf("sandbox_cpu_micros_per_order=%.1f%n", micros / sum.orders);
        System.out.printf("bytes_per_order=%d%n", sum.bytes / sum.orders);
        System.out.printf("cores=%d%n", Runtime.getRuntime().availableProcessors());
    }

    private record Sum(long orders, long bytes) {}

    private static Sum read(URI address, Duration duration) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        long orders = 0;
        long bytes = 0;
        long end = System.nanoTime() + duration.toNanos();
        for (int turn = 0; System.nanoTime() < end; turn++) {
            String shop = "shop-" + turn % SHOPS;
            String after = "";
            for (int page = 0; page < 20 && System.nanoTime() < end; page++) {
                byte[] answer = page(http, address, shop, after);
                JsonNode connection = Json.read(answer).at("/data/orders");
                orders += connection.path("nodes").size();
                bytes += answer.length;
                after = connection.at("/pageInfo/endCursor").asString("");
            }
        }
        return new Sum(orders, bytes);
    }

    private static byte[] page(HttpClient http, URI address, String shop, String after) throws Exception {
        Map<String, String> variables = after.isEmpty() ? Map.of() : Map.of("after", after);
        byte[] body = Json.bytes(Map.of("query", PAGE, "variables", variables));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/" + shop + "/admin/api/2026-07/graphql.json"))
                .header("X-Shopify-Access-Token", "token-" + shop)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static Duration cpu(URI address) throws Exception {
        return Duration.ofNanos(
                control(address, "/control/process", "").path("cpuMicros").asLong() * 1_000);
    }

    private static JsonNode control(URI address, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(body.isEmpty() ? "GET" : "POST", HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Json.read(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}

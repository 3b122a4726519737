package dev.cartage.contract.tryton;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What is set up once in a new Tryton: a company with its currency and country, and a user for Cartage. */
final class TrytonFirstDay {
    private final TrytonCalls calls;
    private final String login;
    private final String password;

    TrytonFirstDay(TrytonCalls calls, String login, String password) {
        this.calls = calls;
        this.login = login;
        this.password = password;
    }

    /** @param made of the company and the unit that goods are counted in */
    <T> T site(BiFunction<Integer, Integer, T> made) {
        int company = company();
        country();
        user(company);
        return made.apply(
                company,
                calls.search("product.uom", List.of("symbol", "=", "u")).getFirst());
    }

    private int currency() {
        List<Integer> found = calls.search("currency.currency", List.of("code", "=", "USD"));
        Map<String, Object> rate =
                Map.of("date", TrytonCalls.date(LocalDate.of(2020, 1, 1)), "rate", TrytonCalls.decimal("1"));
        return !found.isEmpty()
                ? found.getFirst()
                : calls.create(
                        "currency.currency",
                        Map.of(
                                "name",
                                "US Dollar",
                                "symbol",
                                "$",
                                "code",
                                "USD",
                                "numeric_code",
                                "840",
                                "digits",
                                2,
                                "rounding",
                                TrytonCalls.decimal("0.01"),
                                "rates",
                                List.of(List.of("create", List.of(rate)))));
    }

    private int company() {
        List<Integer> found = calls.search("company.company");
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        int party = calls.create("party.party", Map.of("name", "Example 3PL"));
        int made = calls.create("company.company", Map.of("party", party, "currency", currency()));
        calls.call(
                "res.user.write",
                List.of(calls.user()),
                Map.of("companies", List.of(List.of("add", List.of(made))), "company", made));
        calls.learnContext();
        return made;
    }

    private void country() {
        if (calls.search("country.country", List.of("code", "=", "US")).isEmpty()) {
            int us = calls.create(
                    "country.country",
                    Map.of("name", "United States", "code", "US", "code3", "USA", "code_numeric", "840"));
            calls.create(
                    "country.subdivision", Map.of("country", us, "code", "US-IL", "name", "Illinois", "type", "state"));
        }
    }

    private void user(int company) {
        if (!calls.search("res.user", List.of("login", "=", login)).isEmpty()) {
            return;
        }
        List<Integer> groups = calls.search(
                "res.group", List.of("name", "in", List.of("Stock", "Stock Administration", "Party Administration")));
        calls.create(
                "res.user",
                Map.of(
                        "name",
                        "Cartage",
                        "login",
                        login,
                        "password",
                        password,
                        "companies",
                        List.of(List.of("add", List.of(company))),
                        "company",
                        company,
                        "groups",
                        List.of(List.of("add", groups))));
    }
}

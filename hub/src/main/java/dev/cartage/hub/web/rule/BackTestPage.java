package dev.cartage.hub.web.rule;

import dev.cartage.hub.rule.BackTest;
import dev.cartage.hub.rule.BackTests;
import dev.cartage.hub.rule.Forecast;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** The back-test tab: what a rule would have changed about the orders of the last days. */
@Controller
public class BackTestPage {
    private final BackTests tests;
    private final Rules rules;

    BackTestPage(BackTests tests, Rules rules) {
        this.tests = tests;
        this.rules = rules;
    }

    @PostMapping("/rules/{id:\\d+}/back-test")
    View begin(@PathVariable long id, @RequestParam int days, @RequestParam String text) {
        return show(tests.begin(rules.proposed(id, text), days));
    }

    private static View show(BackTest test) {
        return Pages.show("rule/backtest", "", test.report());
    }

    /** The words of one forecast that are not in the other. */
    public static List<String> only(Forecast of, Forecast other) {
        return of.words().stream()
                .filter(words -> !other.words().contains(words))
                .toList();
    }

    @GetMapping("/rules/back-tests/{test:\\d+}")
    View look(@PathVariable long test) {
        return show(NotFound.unless(tests.find(test)));
    }

    @PostMapping("/rules/back-tests/{test:\\d+}/cancel")
    View cancel(@PathVariable long test) {
        var found = NotFound.unless(tests.find(test));
        found.cancel();
        return show(found);
    }

    @GetMapping("/rules/back-tests/{test:\\d+}.csv")
    @ResponseBody
    ResponseEntity<String> csv(@PathVariable long test) {
        var report = NotFound.unless(tests.find(test)).report();
        var lines = report.differences().stream()
                .map(one -> line(List.of(
                        one.number(),
                        one.before().fate().title(),
                        words(one.before()),
                        one.after().fate().title(),
                        words(one.after()))));
        var text = Stream.concat(Stream.of("order,before,before in detail,after,after in detail"), lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"back-test.csv\"")
                .body(text);
    }

    private static String words(Forecast forecast) {
        return String.join("; ", forecast.words());
    }

    /** RFC 4180; a cell that a spreadsheet would run as a formula is kept a text. */
    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s)[=+@\\-\\t].*") ? "'" + cell : cell)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}

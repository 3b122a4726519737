package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /merchants}: whose goods are shipped. */
@Controller
@RequestMapping("/merchants")
public class MerchantsPage {
    /** What is asked besides the name, by the API's names. */
    private static final Map<String, String> DETAILS = details();

    private final Merchants merchants;
    private final PlaceBook book;

    MerchantsPage(Merchants merchants, PlaceBook book) {
        this.merchants = merchants;
        this.book = book;
    }

    /** @param problem "" if there is none */
    public record Listing(List<Row> rows, String problem) {}

    /** One in a list. */
    public record Row(Merchant merchant, long stores, long warehouses) {}

    /** @param titles of the details, by name; @param problem "" if there is none */
    public record Detail(
            Merchant merchant,
            Map<String, String> titles,
            Map<String, String> details,
            List<PlaceBook.Row> stores,
            List<PlaceBook.Row> warehouses,
            String problem) {}

    private static Map<String, String> details() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("street1", "Street");
        titles.put("street2", "Street, second line");
        titles.put("city", "City");
        titles.put("state", "State or province");
        titles.put("zipcode", "Zip or postal code");
        titles.put("country", "Country");
        return titles;
    }

    @GetMapping
    View list() {
        return page("");
    }

    private View page(String problem) {
        var stores = book.rows("store");
        var warehouses = book.rows("warehouse");
        var rows = merchants.all().stream()
                .map(one -> new Row(
                        one,
                        of(stores, one.id()).size(),
                        of(warehouses, one.id()).size()))
                .toList();
        return Pages.show("place/merchants", "Merchants", new Listing(rows, problem));
    }

    private static List<PlaceBook.Row> of(List<PlaceBook.Row> rows, long merchant) {
        return rows.stream().filter(row -> row.place().merchantId() == merchant).toList();
    }

    @PostMapping
    View add(@RequestParam String name) {
        try {
            return new RedirectView(
                    "/merchants/" + merchants.create(name, Map.of()).id());
        } catch (Refused refused) {
            return page(words(refused));
        }
    }

    @GetMapping("/{id:\\d+}")
    View one(@PathVariable long id) {
        return page(NotFound.unless(merchants.find(id)), "");
    }

    private View page(Merchant merchant, String problem) {
        var detail = new Detail(
                merchant,
                DETAILS,
                merchants.details(merchant.id()),
                of(book.rows("store"), merchant.id()),
                of(book.rows("warehouse"), merchant.id()),
                problem);
        return Pages.show("place/merchant", merchant.name(), detail);
    }

    @PostMapping("/{id:\\d+}")
    View save(@PathVariable long id, @RequestParam Map<String, String> entered) {
        var merchant = NotFound.unless(merchants.find(id));
        Map<String, String> details = new LinkedHashMap<>(entered);
        details.keySet().retainAll(DETAILS.keySet());
        try {
            merchants.change(id, entered.getOrDefault("name", ""), details);
            return new RedirectView("/merchants/" + id);
        } catch (Refused refused) {
            return page(merchant, words(refused));
        }
    }

    private static String words(Refused refused) {
        var first = refused.problems().getFirst();
        return first.sentence() + " " + first.whatToDo();
    }
}

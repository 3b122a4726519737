package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connections/new}: merchant, warehouse and store on one page. */
@Controller
public class NewConnectionPage {
    private final Merchants merchants;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connectors connectors;
    private final ConnectionMaker maker;

    NewConnectionPage(
            Merchants merchants, Stores stores, Warehouses warehouses, Connectors connectors, ConnectionMaker maker) {
        this.merchants = merchants;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connectors = connectors;
        this.maker = maker;
    }

    /** @param answers as they were entered, without secrets */
    public record Form(
            List<Merchant> merchants,
            List<Warehouse> warehouses,
            List<Store> stores,
            List<Connector> warehousePlatforms,
            List<Connector> storePlatforms,
            Map<String, String> answers,
            List<Problem> problems) {
        public String answer(String name) {
            return answers.getOrDefault(name, "");
        }

        public SideFields side(Kind kind) {
            var platforms = kind == Kind.STORE ? storePlatforms : warehousePlatforms;
            return SideFields.of(kind, answer(name(kind) + ".platform"), platforms, answers);
        }
    }

    /** The settings that one platform asks for. @param side "store" or "warehouse" */
    public record SideFields(String side, List<SettingsField> fields, Map<String, String> answers) {
        static SideFields of(Kind kind, String platform, List<Connector> platforms, Map<String, String> answers) {
            var fields = platforms.stream()
                    .filter(connector -> connector.platform().equals(platform))
                    .findFirst()
                    .map(connector -> SettingsForm.of(connector.settings()).fields())
                    .orElse(List.of());
            return new SideFields(name(kind), fields, answers);
        }

        /** What was entered, else what holds by default. */
        public String answer(SettingsField field) {
            return answers.getOrDefault(
                    side + "." + field.name(), field.setting().byDefault());
        }
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/connections/new")
    View form(@RequestParam Map<String, String> answers) {
        return page(answers, List.of());
    }

    private View page(Map<String, String> answers, List<Problem> problems) {
        var form = new Form(
                merchants.all(),
                warehouses.all(),
                stores.all(),
                platforms(Kind.WAREHOUSE),
                platforms(Kind.STORE),
                answers,
                problems);
        return Pages.show("connection/new", "Add a connection", form);
    }

    private List<Connector> platforms(Kind kind) {
        return connectors.all().stream()
                .filter(connector -> connector.kind() == kind)
                .toList();
    }

    /** The fields of the platform that was just chosen. */
    @GetMapping("/connections/new/fields")
    View fields(@RequestParam String side, @RequestParam Map<String, String> answers) {
        var kind = side.equals("store") ? Kind.STORE : Kind.WAREHOUSE;
        var platform = answers.getOrDefault(name(kind) + ".platform", "");
        return Pages.show("connection/fields", "", SideFields.of(kind, platform, platforms(kind), Map.of()));
    }

    @PostMapping("/connections/new/test")
    View test(@RequestParam String side, @RequestParam MultiValueMap<String, String> entered) {
        var answers = Entered.join(entered);
        return Pages.show("connection/steps", "", maker.test(side, answers));
    }

    @PostMapping("/connections/new")
    View add(@RequestParam MultiValueMap<String, String> entered) {
        var answers = Entered.join(entered);
        try {
            return new RedirectView("/connections/" + maker.make(answers).id());
        } catch (Refused refused) {
            return page(Entered.withoutSecrets(answers, connectors), refused.problems());
        }
    }
}

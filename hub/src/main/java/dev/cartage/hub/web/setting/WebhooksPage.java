package dev.cartage.hub.web.setting;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.webhook.Deliveries;
import dev.cartage.hub.webhook.Delivery;
import dev.cartage.hub.webhook.Webhook;
import dev.cartage.hub.webhook.WebhookEvent;
import dev.cartage.hub.webhook.Webhooks;
import dev.cartage.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/webhooks}: programs that are told of events. */
@Controller
@RequestMapping("/settings/webhooks")
public class WebhooksPage {
    private static final int SHOWN = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhooksPage(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** @param secret of one that was just made, shown only now; "" for none */
    public record Listing(List<Webhook> webhooks, String secret, List<Problem> problems) {
        public List<WebhookEvent> events() {
            return Arrays.stream(WebhookEvent.values())
                    .filter(event -> event != WebhookEvent.TEST)
                    .toList();
        }
    }

    /** What one of them was told. */
    public record Detail(Webhook webhook, List<Delivery> deliveries) {}

    @GetMapping
    View list() {
        return page("", List.of());
    }

    private View page(String secret, List<Problem> problems) {
        return Pages.show("setting/webhooks", "Webhooks", new Listing(webhooks.all(), secret, problems));
    }

    @PostMapping
    View add(@RequestParam String address, @RequestParam(defaultValue = "") Set<WebhookEvent> event) {
        try {
            return page(webhooks.add(address, event).secret(), List.of());
        } catch (Refused refused) {
            return page("", refused.problems());
        }
    }

    @GetMapping("/{id:\\d+}")
    View one(@PathVariable long id) {
        var webhook = NotFound.unless(webhooks.find(id));
        var detail = new Detail(webhook, deliveries.of(id, Long.MAX_VALUE, SHOWN));
        return Pages.show("setting/webhook", "Webhook to " + webhook.shown(), detail);
    }

    @PostMapping("/{id:\\d+}/test")
    View test(@PathVariable long id) {
        deliveries.test(NotFound.unless(webhooks.find(id)).id());
        return new RedirectView("/settings/webhooks/" + id);
    }

    @PostMapping("/{id:\\d+}/deliveries/{delivery:\\d+}/resend")
    View resend(@PathVariable long id, @PathVariable long delivery) {
        NotFound.unless(deliveries.resend(id, delivery));
        return new RedirectView("/settings/webhooks/" + id);
    }

    @PostMapping("/{id:\\d+}/remove")
    View remove(@PathVariable long id) {
        webhooks.remove(NotFound.unless(webhooks.find(id)).id());
        return new RedirectView("/settings/webhooks");
    }
}

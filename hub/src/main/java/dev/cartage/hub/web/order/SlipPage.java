package dev.cartage.hub.web.order;

import dev.cartage.hub.order.slip.Slips;
import dev.cartage.hub.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /orders/ID/slip.pdf}: the packing slip of an order. */
@RestController
class SlipPage {
    private final Slips slips;

    SlipPage(Slips slips) {
        this.slips = slips;
    }

    @GetMapping("/orders/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"packing-slip-" + id + ".pdf\"")
                .body(NotFound.unless(slips.of(id)));
    }
}

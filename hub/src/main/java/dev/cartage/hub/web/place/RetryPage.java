package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.HostKeys;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.web.NotFound;
import dev.cartage.spi.FileWarehouse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What lets a store or warehouse go on that was paused because it let us in no more. */
@Controller
@RequestMapping("/{side:store|warehouse}s/{id:\\d+}")
public class RetryPage {
    private final PlaceBook book;
    private final LaneHealth health;
    private final Remotes remotes;
    private final HostKeys hostKeys;

    RetryPage(PlaceBook book, LaneHealth health, Remotes remotes, HostKeys hostKeys) {
        this.book = book;
        this.health = health;
        this.remotes = remotes;
        this.hostKeys = hostKeys;
    }

    @PostMapping("/retry")
    View retry(@PathVariable String side, @PathVariable long id) {
        return goOn(NotFound.unless(book.find(side, id)));
    }

    private View goOn(Place place) {
        health.letIn(place.remote());
        return new RedirectView(place.path());
    }

    /** A person knows that the server's key was replaced: the one it shows next is trusted. */
    @PostMapping("/trust")
    View trust(@PathVariable String side, @PathVariable long id) {
        var place = NotFound.unless(book.find(side, id));
        if (!side.equals(PlaceBook.STORE)) {
            remotes.warehouse(id)
                    .find(FileWarehouse.class)
                    .ifPresent(warehouse -> hostKeys.forget(warehouse.exchange().address()));
        }
        return goOn(place);
    }
}

package dev.cartage.hub.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/doctor}: what keeps Cartage from working. Calls every store and warehouse, so it may take a while. */
@RestController
class DoctorEndpoint {
    private final Checkup checkup;

    DoctorEndpoint(Checkup checkup) {
        this.checkup = checkup;
    }

    @GetMapping("/api/doctor")
    List<Checkup.Finding> findings() {
        return checkup.findings();
    }
}

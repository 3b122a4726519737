package dev.cartage.hub.web.guide;

import dev.cartage.hub.web.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /docs}, without sign-in: the API, readable. */
@Controller
public class ApiGuidePage {
    /** The operations by group. */
    public record Guide(Map<String, List<Operation>> groups) {}

    @GetMapping("/docs")
    View guide() {
        var groups = OpenApi.operations().stream()
                .collect(Collectors.groupingBy(Operation::group, LinkedHashMap::new, Collectors.toList()));
        return Pages.show("guide/api", "API", new Guide(groups));
    }
}

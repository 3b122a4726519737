package dev.cartage.hub.web.alert;

import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.alert.Issue;
import dev.cartage.hub.alert.Issues;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /alerts/issues}: what people were told of together, since when, and how it ended. */
@Controller
@RequestMapping("/alerts/issues")
public class IssuesPage {
    private static final int LATELY = 50;

    private final Issues issues;
    private final SeenAlerts seen;
    private final Clock clock;

    IssuesPage(Issues issues, SeenAlerts seen, Clock clock) {
        this.issues = issues;
        this.seen = seen;
        this.clock = clock;
    }

    public record Board(List<Issue> open, List<Issue> closed) {
        /** For example {@code Orders in Error} or {@code 3 alerts}. */
        public String title(Issue issue) {
            var titles = issue.alerts().stream()
                    .map(alert -> alert.event().title())
                    .distinct()
                    .toList();
            return titles.size() == 1 ? titles.getFirst() : issue.alerts().size() + " alerts";
        }

        public String policy(Issue issue) {
            return issue.policy().isEmpty() ? "a policy that was removed" : issue.policy();
        }

        public String fate(Issue.Closed closed) {
            return closed.how()
                    .map(how -> switch (how) {
                        case MENDED -> "By itself: all of it was mended";
                        case OLD -> "By its age, or with its policy; what was still wrong was told anew";
                        case HAND -> "By " + closed.by();
                    })
                    .orElse("By itself");
        }
    }

    @GetMapping
    View list() {
        var board = new Board(
                issues.open().stream().filter(seen::isSeen).toList(),
                issues.closed(LATELY).stream().filter(seen::isSeen).toList());
        return Pages.show("alert/issues", "Issues", board);
    }

    /** Somebody knows of it: nobody is told of it any more. */
    @PostMapping("/{id:\\d+}/close")
    View close(@PathVariable long id, HttpServletRequest request) {
        var issue = NotFound.unless(issues.find(id).filter(seen::isSeen));
        var who = Pages.who(request).map(SignedIn::person).orElseThrow().name();
        issues.closeByHand(issue.id(), who, clock.instant());
        return new RedirectView("/alerts/issues");
    }
}

package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.alert.SampleIssue;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail, alerts and paused connections as people meet them, with a real SMTP server. */
class AlertPagesTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/welcome/\\S+");

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Page page = visitor.window(Browser.shared());

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        page.context().close();
        post.stop();
    }

    private void enterMailServer() {
        page.navigate("/settings/mail");
        page.getByLabel("Server").fill("127.0.0.1");
        page.getByLabel("Port").fill(Integer.toString(post.getSmtp().getPort()));
        page.getByLabel("Encryption").selectOption("NONE");
        page.getByLabel("Mail comes from").fill("cartage@example.com");
        press("Save changes");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private MimeMessage[] received(int count) {
        assertThat(post.waitForIncomingEmail(10_000, count)).isTrue();
        return post.getReceivedMessages();
    }

    @Test
    void aChannelIsAddedAndItsTestArrivesByMail() throws MessagingException {
        page.navigate("/alerts");
        assertThat(page.locator("main")).containsText("Nobody is told of alerts yet");
        enterMailServer();
        press("Send a test mail to me");
        assertThat(page.locator("main")).containsText("has taken a test mail");
        page.navigate("/alerts/channels");
        page.getByLabel("Name").fill("Operations");
        page.getByLabel("Address").fill("ops@example.com");
        press("Add channel");
        page.locator("summary[aria-label='Actions for Operations']").click();
        press("Send a test");
        assertThat(received(2)[1].getSubject()).isEqualTo("Test of Operations");
        page.navigate("/alerts/policies");
        page.getByText("Whatever needs a person").click();
        page.getByLabel("Remind after hours").fill("12");
        press("Save policy");
        assertThat(page.locator("tbody")).containsText("Operations");
    }

    @Test
    void somebodyIsInvitedByMailAndTheLinkLetsThemIn() throws IOException, MessagingException {
        enterMailServer();
        page.navigate("/settings/people");
        page.getByLabel("Name").fill("Merle Pine");
        page.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.com");
        press("Invite");
        assertThat(page.locator("[role=status]").first()).containsText("A sign-in link was mailed");
        assertThat(page.content()).doesNotContain("/welcome/");
        var link = LINK.matcher(received(1)[0].getContent().toString());
        assertThat(link.find()).isTrue();
        var guest = Browser.shared().open(new NewContextOptions().setBaseURL(hub.address()));
        guest.navigate(link.group());
        assertThat(guest.getByLabel("Your name")).isVisible();
        guest.context().close();
    }

    @Test
    void aMerchantIsMailedTheLinkThatLetsCartageIntoTheStore() throws IOException, MessagingException {
        enterMailServer();
        long id = visitor.connect("Pine Goods", "Bayside");
        var store = Tenant.call(
                visitor.account(), () -> hub.part(Connections.class).require(id).storeId());
        page.navigate("/stores/" + store);
        page.getByLabel("Mail it to").fill("merle@example.com");
        press("Ask the merchant for the credentials");
        assertThat(page.locator("[role=status]").first()).containsText("mailed to merle@example.com");
        var mail = received(1)[0];
        assertThat(mail.getSubject()).isEqualTo("Harbor Logistics asks for access to your store Pine Goods");
        assertThat(mail.getContent().toString())
                .contains(page.locator("code").first().textContent());
    }

    @Test
    void whereMailFailsTheLinkIsShownWithTheReason() {
        enterMailServer();
        post.stop();
        page.navigate("/settings/people");
        page.getByLabel("Name").fill("Merle Pine");
        page.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.com");
        press("Invite");
        assertThat(page.locator(".form-problem")).containsText("could not be used");
        assertThat(page.locator("code").first()).containsText("/welcome/");
    }

    @Test
    void aPausedStoreSaysSoAndIsLetInAgain() {
        long id = visitor.connect("Pine Goods", "Bayside");
        var connection =
                Tenant.call(visitor.account(), () -> hub.part(Connections.class).require(id));
        Tenant.run(
                visitor.account(),
                () -> hub.part(Tx.class)
                        .run(jdbc -> jdbc.sql("""
                        insert into lane_health (lane, remote, refused_at, held_at, until,
                            problem_code, problem_sentence, problem_action)
                        values (?, ?, now(), now(), now() + interval '6 hours',
                            'not-authorized', 'The shop refuses access.', 'Enter a new token.')
                        """)
                                .params("store/" + connection.storeId() + "/import", "store/" + connection.storeId())
                                .update()));
        page.navigate("/stores/" + connection.storeId());
        assertThat(page.locator("main")).containsText("The shop refuses access. Enter a new token.");
        assertThat(page.locator("main")).containsText("Paused");
        press("Try again now");
        assertThat(page.locator("main")).not().containsText("Paused");
    }

    @Test
    void aChannelIsChangedOnItsPage() {
        page.navigate("/alerts/channels");
        page.getByLabel("Name").fill("Operations");
        page.getByLabel("Address").fill("ops@example.com");
        press("Add channel");
        page.locator("tbody a").first().click();
        page.getByLabel("Address").fill("not an address");
        press("Save changes");
        assertThat(page.locator(".problem")).containsText("is no list of e-mail addresses");
        page.getByLabel("Address").fill("night@example.com");
        page.getByLabel("When").selectOption("1440");
        press("Save changes");
        assertThat(page.locator("tbody")).containsText("night@example.com");
        assertThat(page.locator("tbody")).containsText("Once a day");
    }

    @Test
    void anIssueShowsWhatIsWrongSinceWhenAndWhoClosedIt() {
        long id = visitor.connect("Pine Goods", "Bayside");
        Tenant.run(visitor.account(), () -> {
            var connection = hub.part(Connections.class).enable(id);
            var since = Instant.now().minusSeconds(7200);
            SampleIssue.write(hub.part(Tx.class), hub.part(Ids.class), connection, since);
        });
        assertThat(visitor.colleague(Role.STAFF, Set.of()).get("/alerts/issues").body())
                .contains(SampleIssue.SENTENCE);
        assertThat(visitor.colleague(Role.STAFF, Set.of(1L))
                        .get("/alerts/issues")
                        .body())
                .doesNotContain("Pine Goods");
        page.navigate("/alerts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Issues"))
                .click();
        assertThat(page.locator("main")).containsText(SampleIssue.SENTENCE);
        assertThat(page.locator("main time").first()).hasText("2 hr. ago");
        page.locator("button[aria-label='Close: Credentials rejected']").click();
        assertThat(page.locator("main")).containsText("No open issues");
        assertThat(page.locator("tbody")).containsText("By Sam Rivera");
    }

    @Test
    void onlyAdministratorsSettleWhoIsTold() {
        var staff = visitor.colleague(Role.STAFF, Set.of());
        assertThat(staff.get("/alerts").statusCode()).isEqualTo(200);
        assertThat(staff.get("/alerts/channels").statusCode()).isEqualTo(403);
        assertThat(staff.get("/settings/mail").statusCode()).isEqualTo(403);
        assertThat(visitor.colleague(Role.MERCHANT, Set.of()).get("/alerts").statusCode())
                .isEqualTo(403);
    }
}

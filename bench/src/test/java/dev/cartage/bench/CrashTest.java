package dev.cartage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.bench.truth.Verdict;
import dev.cartage.bench.world.WorldSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The crash campaign in small: {@code bench crash} is the same with more orders and kills. */
@Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    private static final int ORDERS = 400;
    private static final int KILLS = 4;
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    @TempDir
    private Path folder;

    @Test
    void noOrderIsLostOrCarriedTwiceByAHubThatIsKilled() throws Exception {
        WorldSettings settings = new WorldSettings(4, 2, 20, Duration.ofMillis(200));
        try (Stage stage = Stage.set(folder, settings, System.out)) {
            CrashCampaign campaign = new CrashCampaign(stage, ORDERS, KILLS, new Random(7), QUICK_START);
            campaign.run();
            assertThat(campaign.killed()).isEqualTo(KILLS);
            assertThat(stage.world().verdict()).isEqualTo(new Verdict(ORDERS, 0, 0, 0, List.of()));
            assertThat(stage.world().progress().refused()).isZero();
        }
    }
}

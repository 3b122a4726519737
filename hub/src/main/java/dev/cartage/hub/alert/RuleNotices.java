package dev.cartage.hub.alert;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what rules want people to be told: to a mail address, or to the channel of that name. */
final class RuleNotices {
    private static final Logger log = LoggerFactory.getLogger(RuleNotices.class);
    private static final int AT_ONCE = 500;
    private static final Duration NEWS = Duration.ofDays(1);

    private final Tx tx;
    private final Channels channels;
    private final Messages messages;

    RuleNotices(Tx tx, Channels channels, Messages messages) {
        this.tx = tx;
        this.channels = channels;
        this.messages = messages;
    }

    private record Notice(String whom, String sentence, Instant at) {}

    /** One message for each receiver, however many orders it is about. */
    void passOn(Instant now) {
        tx.run(jdbc -> {
            List<Notice> notices = jdbc.sql("""
                            update rule_notice set taken_at = ?
                            where id in (select id from rule_notice where taken_at is null order by id limit ?)
                            returning whom, sentence, at
                            """)
                    .params(Timestamps.parameter(now), AT_ONCE)
                    .query((row, number) ->
                            new Notice(row.getString("whom"), row.getString("sentence"), Timestamps.read(row, "at")))
                    .list();
            Map<String, List<String>> byReceiver = notices.stream()
                    .filter(notice -> notice.at().isAfter(now.minus(NEWS)))
                    .collect(Collectors.groupingBy(
                            notice -> notice.whom().strip(),
                            TreeMap::new,
                            Collectors.mapping(Notice::sentence, Collectors.toList())));
            byReceiver.forEach((whom, sentences) -> tell(whom, Wording.notices(sentences), now));
        });
    }

    private void tell(String whom, Wording.News news, Instant now) {
        if (whom.contains("@")) {
            messages.mail(whom, news, now);
            return;
        }
        Optional<Channel> channel = channels.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(whom))
                .findFirst();
        channel.ifPresentOrElse(
                one -> messages.tell(one, news, now),
                () -> log.warn("A rule notifies “{}”, but there is no alert channel of that name", whom));
    }
}

package dev.cartage.hub.alert;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages, one a step. An attempt is committed before it is made, and each carries the same id, so that a crash costs
 * at most a repeat that the receiver knows as one.
 */
public final class Messenger implements LaneWorker {
    private static final Logger log = LoggerFactory.getLogger(Messenger.class);

    private final MessageQueue queue;
    private final Channels channels;
    private final Carrier carrier;

    Messenger(MessageQueue queue, Channels channels, Carrier carrier) {
        this.queue = queue;
        this.channels = channels;
        this.carrier = carrier;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(Messages.WORK);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        queue.gather(now);
        var message = queue.take(now);
        if (message.isEmpty()) {
            return queue.nextDue();
        }
        try {
            send(message.get(), now);
            queue.sent(message.get(), now);
        } catch (RemoteException failure) {
            log.warn("A message could not be sent: {}", failure.getMessage());
            queue.failed(message.get(), failure.problem(), failure instanceof RemoteException.Rejected);
        }
        return Optional.of(now);
    }

    private void send(Message message, Instant now) {
        if (message.channelId() == 0) {
            carrier.mail(ChannelAddress.list(message.address()), message);
            return;
        }
        var channel = channels.find(message.channelId());
        var address = channels.address(message.channelId());
        if (channel.isEmpty() || address.isEmpty()) {
            throw new RemoteException.Rejected(
                    new Problem("channel-gone", "The channel of this message was removed.", "Nothing to do."));
        }
        switch (channel.get().kind()) {
            case MAIL -> carrier.mail(ChannelAddress.list(address.get().text()), message);
            case WEBHOOK -> carrier.webhook(address.get(), message, now);
            case SLACK -> carrier.slack(address.get(), message, now);
        }
    }
}

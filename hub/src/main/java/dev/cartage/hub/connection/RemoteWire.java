package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Connector;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** HTTP with one store or warehouse: within its budget, outside every transaction, and written down. */
final class RemoteWire implements Wire {
    private static final byte[] NOTHING = new byte[0];
    private static final Answer NO_ANSWER = new Answer(0, Map.of(), NOTHING);

    private final String remote;
    private final Connector connector;
    private final Blanks blanks;
    private final HttpExchange http;
    private final Budgets budgets;
    private final ExchangeLog log;
    private final InstantSource clock;

    RemoteWire(
            String remote,
            Connector connector,
            Blanks blanks,
            HttpExchange http,
            Budgets budgets,
            ExchangeLog log,
            InstantSource clock) {
        this.remote = remote;
        this.connector = connector;
        this.blanks = blanks;
        this.http = http;
        this.budgets = budgets;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Answer send(Request request) {
        Outside.require();
        var budget = connector.budget(request.operation());
        budgets.take(remote, budget, request.cost());
        var begun = clock.instant();
        try {
            var answer = http.send(request);
            keep(request, begun, answer, "");
            return answer;
        } catch (RemoteException.Throttled throttled) {
            keep(
                    request,
                    begun,
                    new Answer(429, Map.of(), NOTHING),
                    throttled.problem().code());
            budgets.pause(remote, budget, throttled.patience());
            throw throttled;
        } catch (RemoteException failure) {
            keep(request, begun, NO_ANSWER, failure.problem().code());
            throw failure;
        }
    }

    @Override
    public void correct(Budget budget, double available) {
        budgets.correct(remote, budget, available);
    }

    @Override
    public void correct(Budget budget) {
        budgets.correct(remote, budget);
    }

    private void keep(Request request, Instant begun, Answer answer, String problem) {
        log.keep(new Said(
                Tenant.account(),
                remote,
                begun,
                request.operation(),
                request.method() + " " + request.address(),
                answer.status(),
                Duration.between(begun, clock.instant()),
                request.body().length,
                answer.body().length,
                request.confidential() ? NOTHING : Blanks.beginning(request.body()),
                request.confidential() ? NOTHING : Blanks.beginning(answer.body()),
                problem,
                blanks));
    }
}

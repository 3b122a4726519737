package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that can go wrong with a remote, from the table {@code problems.txt} beside its connector. A row is either a problem
 * (what it means, the sentence, what to do, and its code if that is not the row's name) or says which problem a code or status of the remote's is:
 *
 * <pre>
 * credentials       = Enter the current access token.
 * location-unknown  = edit | {remote} has no location {location}. | Correct the location in the store's settings.
 * INVALID_LOCATION  = location-unknown
 * TIMEOUT, 504      = no-usable-answer
 * *                 = request-refused
 * </pre>
 *
 * The row {@code credentials} says what to do where the remote does not accept them. What all remotes have in common stands
 * in the table here. Words in braces are filled in; {@code remote} is its name. The
 * star stands for every code that no row names.
 */
public final class Problems {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final String FILE = "problems.txt";
    private static final String CREDENTIALS = "credentials";
    private static final String ANY = "*";
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    private final Remote remote;
    private final Class<?> beside;
    private final Map<String, String> rows;

    /** What makes a problem go away. */
    private enum Meaning {
        /** A person's change. */
        EDIT,
        /** Time. */
        LATER,
        /** Other credentials, or more rights for these. */
        CREDENTIALS,
        /** Fewer requests. */
        PATIENCE
    }

    private record Row(String code, Meaning meaning, String sentence, String whatToDo) {}

    private Problems(Remote remote, Class<?> beside, Map<String, String> rows) {
        this.remote = remote;
        this.beside = beside;
        this.rows = rows;
    }

    /**
     * @param remote its name, as people know it
     * @param beside a class in the package of the table
     */
    public static Problems load(String remote, Class<?> beside) {
        Map<String, String> rows = new HashMap<>();
        Stream.of(Resource.rows(Problems.class, FILE), Resource.rows(beside, FILE))
                .flatMap(List::stream)
                .forEach(row -> Stream.of(row[0].split(",")).forEach(key -> rows.put(key.strip(), row[1])));
        String advice = rows.getOrDefault(CREDENTIALS, "");
        rows.remove(CREDENTIALS);
        Problems problems = new Problems(new Remote(remote, advice), beside, rows);
        rows.keySet().forEach(problems::row);
        return problems;
    }

    /** A class in the package of the table. */
    public Class<?> beside() {
        return beside;
    }

    public Remote remote() {
        return remote;
    }

    /** @param key a problem of the table, or one of the remote's codes */
    public Problem problem(String key, Map<String, ?> words) {
        Row row = row(key);
        String advice = row.whatToDo().isEmpty() ? remote.credentialAdvice() : row.whatToDo();
        return new Problem(row.code(), fill(row.sentence(), words), fill(advice, words));
    }

    /** What it means for one item. */
    public Outcome outcome(String key, Map<String, ?> words) {
        boolean needsEdit = row(key).meaning() == Meaning.EDIT;
        return new Outcome.Refused(problem(key, words), needsEdit ? Outcome.Retry.AFTER_EDIT : Outcome.Retry.LATER);
    }

    /** What it means for something of an order; {@code order} is its number, {@code said} what the remote said. */
    public Outcome outcome(String key, String order, String said) {
        return outcome(key, Map.of("order", order, "said", said));
    }

    /** The same for a parcel. */
    public Outcome outcome(String key, Notice notice, String said) {
        return outcome(key, notice.orderNumber(), said);
    }

    /** That nobody knows yet what became of a parcel. */
    public Outcome unknown(String key, Notice notice) {
        return new Outcome.Unknown(problem(key, Map.of("order", notice.orderNumber())));
    }

    /** What it means for a whole call that can have changed nothing. */
    public RemoteException trouble(String key, Map<String, ?> words) {
        return trouble(key, words, false, USUAL_PATIENCE);
    }

    /** What it means for a whole call. */
    public RemoteException trouble(String key, Map<String, ?> words, boolean mayHaveHappened, Duration patience) {
        Problem problem = problem(key, words);
        return switch (row(key).meaning()) {
            case EDIT -> new RemoteException.Rejected(problem);
            case LATER -> new RemoteException.NoAnswer(problem, mayHaveHappened);
            case CREDENTIALS -> new RemoteException.NotAuthorized(problem);
            case PATIENCE -> new RemoteException.Throttled(problem, patience);
        };
    }

    /**
     * What the status means, by the table or as usual; empty for 2xx.
     *
     * @param changes whether the request was to change something
     */
    public Optional<RemoteException> trouble(Wire.Answer answer, boolean changes) {
        String status = Integer.toString(answer.status());
        return rows.containsKey(status)
                ? Optional.of(trouble(status, Map.of("said", "status " + status), changes, USUAL_PATIENCE))
                : remote.trouble(answer, changes);
    }

    /** The code, where the table has a row of its own for it, else another problem. */
    public String known(String code, String otherwise) {
        return rows.containsKey(code) ? code : otherwise;
    }

    private Row row(String key) {
        String code = rows.containsKey(key) ? key : ANY;
        String row = rows.get(code);
        if (row == null) {
            throw new IllegalStateException("no row for " + key + " in " + FILE + " of " + remote.name());
        }
        String[] texts = row.split("\\|");
        return texts.length == 1
                ? row(row)
                : new Row(
                        texts.length > 3 ? texts[3].strip() : code,
                        Meaning.valueOf(texts[0].strip().toUpperCase(Locale.ROOT)),
                        texts[1].strip(),
                        texts.length > 2 ? texts[2].strip() : "");
    }

    private String fill(String text, Map<String, ?> words) {
        Matcher word = WORD.matcher(text);
        return word.replaceAll(found -> {
            Object given = found.group(1).equals("remote") ? remote.name() : words.get(found.group(1));
            return given == null ? "" : Matcher.quoteReplacement(given.toString());
        });
    }
}

package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Resource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GraphQL document in a file. Its first line may say what it costs: {@code # about 400 points}. Fragments that several questions share lie in {@code fragments.graphql} beside it.
 *
 * <p>A mutation of one item names its variables and its answer with a 0 at the end, so that {@link #text(int)} can repeat
 * it for many items in one document.
 *
 * @param operation names the budget and the log entry: the file's name without ending
 * @param cost about what the store charges for it, or for one item of it, in its own points
 */
public record Question(String operation, String text, int cost) {
    private static final String FRAGMENTS = "fragments.graphql";
    private static final Map<String, Question> LOADED = new ConcurrentHashMap<>();
    private static final Pattern COST = Pattern.compile("# about (\\d+) points\\R");
    private static final Pattern ITEM = Pattern.compile("mutation \\w+\\((.*?)\\) \\{(.*)}", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(\\$\\w+?|\\bitem)0\\b");

    /**
     * @param beside a class in the package of the file {@code operation.graphql}
     * @param words what stands in the file, and what is to stand there instead
     */
    public static Question load(Class<?> beside, String operation, Map<String, String> words) {
        return LOADED.computeIfAbsent(
                beside.getName() + " " + operation + " " + words, _ -> read(beside, operation, words));
    }

    private static Question read(Class<?> beside, String operation, Map<String, String> words) {
        String own = Resource.text(beside, operation + ".graphql");
        Matcher cost = COST.matcher(own);
        boolean costly = cost.lookingAt();
        String text = compact(costly ? own.substring(cost.end()) : own);
        if (Resource.exists(beside, FRAGMENTS)) {
            text = withFragments(text, compact(Resource.text(beside, FRAGMENTS)).split("\n(?=fragment )"));
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return new Question(operation, text, costly ? Integer.parseInt(cost.group(1)) : 1);
    }

    private static String compact(String text) {
        return text.replaceAll("\n +", "\n").strip();
    }

    /** Only the fragments that are used: a document with others is refused. */
    private static String withFragments(String own, String[] fragments) {
        StringBuilder whole = new StringBuilder(own);
        boolean added = true;
        while (added) {
            added = false;
            for (String fragment : fragments) {
                String name = fragment.split(" ", 3)[1];
                boolean used = Pattern.compile("\\.\\.\\." + name + "\\b")
                        .matcher(whole)
                        .find();
                if (used && whole.indexOf("fragment " + name + " ") < 0) {
                    whole.append('\n').append(fragment);
                    added = true;
                }
            }
        }
        return whole.toString();
    }

    /** The document with its one item repeated; answers and variables are numbered from 0. */
    public String text(int items) {
        Matcher item = ITEM.matcher(text);
        if (!item.matches()) {
            throw new IllegalStateException(operation + " is not a mutation of one item");
        }
        StringBuilder variables = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < items; i++) {
            variables.append(i == 0 ? "" : ", ").append(numbered(item.group(1), i));
            body.append(numbered(item.group(2), i));
        }
        return "mutation items(" + variables + ") {" + body + "}";
    }

    private static String numbered(String text, int i) {
        return NUMBERED.matcher(text).replaceAll("$1" + i);
    }

    /**
     * The question as a store wants it that is to write its answer into a file: whole lists, without pages.
     *
     * @param search what is searched, as a GraphQL text
     */
    public String forFile(String list, String search) {
        return text.replaceFirst("query \\w+\\([^)]*\\)", "")
                .replaceFirst(list + "\\(.*?\\)", Matcher.quoteReplacement(list + "(query: " + search + ")"))
                .replaceAll("pageInfo \\{[^}]*}\\s*", "")
                .replaceAll("\\(first: \\d+\\)", "")
                .replaceAll("nodes \\{ (\\.\\.\\.\\w+) }", "edges { node { $1 } }");
    }

    /** Whether an answer that is lost leaves open what has happened. */
    public boolean changes() {
        return text.startsWith("mutation");
    }
}

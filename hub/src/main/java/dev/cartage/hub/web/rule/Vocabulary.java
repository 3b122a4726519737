package dev.cartage.hub.web.rule;

import dev.cartage.hub.connection.Warehouse;
import dev.cartage.rules.assist.Phrases;
import dev.cartage.rules.assist.Scope;
import dev.cartage.rules.hook.Action;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.syntax.Words;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editors know of a hook.
 *
 * @param records those that stand without a loop, the one it decides about first
 * @param actions what can be done besides setting fields
 */
record Vocabulary(
        String event,
        long rule,
        List<String> records,
        List<Choice> fields,
        List<Scope.Many> collections,
        List<String> actions,
        List<Site> warehouses,
        List<String> keywords) {

    /** A field to choose. @param group under which it stands in the list */
    record Choice(String path, String kind, boolean settable, String words, String group) {}

    /** A warehouse to choose. */
    record Site(int number, String name) {}

    static String of(Hook hook, long rule, List<Warehouse> warehouses) {
        Scope scope = Scope.of(hook);
        return JsonMapper.shared()
                .writeValueAsString(new Vocabulary(
                        hook.event(),
                        rule,
                        hook.records().stream().map(Shape::name).toList(),
                        scope.fields().stream().map(Vocabulary::choice).toList(),
                        scope.collections(),
                        hook.actions().stream().map(Action::name).sorted().toList(),
                        warehouses.stream()
                                .map(warehouse -> new Site(warehouse.number(), warehouse.name()))
                                .toList(),
                        Words.keywords()));
    }

    private static Choice choice(Scope.Name field) {
        int last = field.path().lastIndexOf('.');
        String group = capital(Phrases.named(field.path()
                .substring(field.path().indexOf('.') == last ? 0 : field.path().indexOf('.') + 1, last)));
        String words = capital(Phrases.named(field.path().substring(last + 1)));
        boolean inAddress = group.endsWith("address");
        return new Choice(
                field.path(),
                field.kind(),
                field.settable(),
                inAddress ? group + " " + words.toLowerCase(java.util.Locale.ROOT) : words,
                group);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

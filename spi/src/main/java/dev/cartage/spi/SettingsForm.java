package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A settings record as a form: what to ask, how to check it, and how to make the record of the answers. Component types
 * may be String, int, boolean, an enum, a Set of an enum, {@code Optional<Instant>}, Duration or ZoneId.
 */
public final class SettingsForm {
    private final Class<? extends Record> type;
    private final List<SettingsField> fields;

    private SettingsForm(Class<? extends Record> type, List<SettingsField> fields) {
        this.type = type;
        this.fields = fields;
    }

    public static SettingsForm of(Class<? extends Record> type) {
        return new SettingsForm(
                type,
                Arrays.stream(type.getRecordComponents()).map(SettingsField::of).toList());
    }

    public List<SettingsField> fields() {
        return fields;
    }

    /** What is wrong with the answers, by field; empty if they make a record. */
    public List<Problem> check(Map<String, String> answers) {
        List<Problem> problems = new ArrayList<>();
        fields.forEach(
                field -> field.check(answers.getOrDefault(field.name(), "")).ifPresent(problems::add));
        return problems;
    }

    /**
     * The record.
     *
     * @throws RemoteException.Rejected with the first problem, if {@link #check} finds one
     */
    public Record read(Map<String, String> answers) {
        check(answers).stream().findFirst().ifPresent(problem -> {
            throw new RemoteException.Rejected(problem);
        });
        Object[] values = fields.stream()
                .map(field -> field.read(answers.getOrDefault(field.name(), "")))
                .toArray();
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is not a settings record", impossible);
        }
    }
}

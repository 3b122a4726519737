package dev.cartage.catalog;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Setting;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The generated tables of the documentation, in Markdown. */
final class ConnectorTables {
    private ConnectorTables() {}

    static String settings(Connector connector) {
        return "| Setting | Name | Default | Means |\n|---|---|---|---|\n"
                + SettingsForm.of(connector.settings()).fields().stream()
                        .map(ConnectorTables::settingsRow)
                        .collect(Collectors.joining("\n"));
    }

    private static String settingsRow(SettingsField field) {
        Setting setting = field.setting();
        String byDefault =
                setting.byDefault().isEmpty() ? setting.required() ? "required" : "" : "`" + setting.byDefault() + "`";
        return row(List.of(setting.title(), "`" + field.name() + "`", byDefault, meaning(field)));
    }

    private static String meaning(SettingsField field) {
        Setting setting = field.setting();
        StringBuilder said = new StringBuilder(field.help());
        if (!field.choices().isEmpty()) {
            boolean several = field.shape() == SettingsField.Shape.CHOICES;
            said.append(several ? " Any of " : " One of ")
                    .append(String.join(", ", field.choices()))
                    .append('.');
        }
        if (!setting.example().isEmpty()) {
            said.append(" Example: `").append(setting.example()).append("`.");
        }
        if (setting.least() != Integer.MIN_VALUE && setting.most() != Integer.MAX_VALUE) {
            said.append(" From ")
                    .append(setting.least())
                    .append(" to ")
                    .append(setting.most())
                    .append('.');
        }
        if (setting.secret()) {
            said.append(" Stored encrypted, never shown again.");
        }
        return said.toString().strip();
    }

    static String capabilities(Connector connector) {
        return "| Capability | Proven by |\n|---|---|\n"
                + Words.capabilities(connector).stream()
                        .map(capability -> row(
                                List.of(Words.of(capability), withContractTests(Words.proofs(connector, capability)))))
                        .collect(Collectors.joining("\n"));
    }

    private static String withContractTests(String proofs) {
        return proofs.isEmpty() ? "contract tests" : "contract tests, " + proofs;
    }

    /** Capabilities across, systems of one kind down. */
    static String matrix(Collection<Connector> connectors, Connector.Kind kind, CodeLines code) {
        List<Connector> rows = connectors.stream()
                .filter(connector -> connector.kind() == kind)
                .toList();
        List<Capability> columns = Arrays.stream(Capability.values())
                .filter(capability -> rows.stream()
                        .anyMatch(connector -> connector.capabilities().contains(capability)))
                .toList();
        StringBuilder table = new StringBuilder("| System |");
        columns.forEach(
                capability -> table.append(' ').append(Words.of(capability)).append(" |"));
        table.append(" proven by | code lines |\n|---|").append("---|".repeat(columns.size() + 2));
        rows.forEach(connector -> {
            table.append("\n| ").append(connector.title()).append(" |");
            columns.forEach(capability ->
                    table.append(' ').append(cell(connector, capability)).append(" |"));
            table.append(' ').append(Words.proofs(connector)).append(" | ");
            table.append(Words.lines(code.of(connector.getClass()))).append(" |");
        });
        return table.toString();
    }

    private static String cell(Connector connector, Capability capability) {
        if (!connector.capabilities().contains(capability)) {
            return "–";
        }
        String marks = connector.provenBy(capability).stream()
                .sorted()
                .map(Words::mark)
                .collect(Collectors.joining());
        return marks.isEmpty() ? "yes" : marks;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}

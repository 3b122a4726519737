package dev.cartage.hub.web.rule;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.rule.LookupTable;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /tables}: lookup tables, each a grid that is filled in or imported. */
@Controller
public class TablesPage {
    /** Rows shown to be edited; longer tables are changed by CSV. */
    private static final int MOST_SHOWN = 500;

    private final Tables tables;
    private final Places places;

    TablesPage(Tables tables, Places places) {
        this.tables = tables;
        this.places = places;
    }

    /** A table that many have, to begin with. @param columns after the key, separated by commas */
    public record Kind(String name, String columns) {}

    public static final List<Kind> OFTEN = List.of(
            new Kind("shipping methods", "carrier, service, code"),
            new Kind("carrier codes", "code"),
            new Kind("SCAC", "scac"),
            new Kind("countries", "code"));

    /** @param places by scope @param name and columns for a new table, to begin with */
    public record Listing(
            List<LookupTable> tables, Map<String, String> places, List<Problem> problems, String name, String columns) {
        public String where(LookupTable table) {
            return Places.names(List.of(table.scope()), places);
        }
    }

    /** @param rows the first of them, if there are very many */
    public record Grid(LookupTable table, String where, List<LookupTable.Row> rows, List<Problem> problems) {
        public boolean cut() {
            return table.rows() > rows.size();
        }
    }

    @GetMapping("/tables")
    View list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String columns) {
        return list(List.of(), name, columns);
    }

    private View list(List<Problem> problems, String name, String columns) {
        var all = places.all();
        all.keySet().removeIf(place -> place.startsWith("connection"));
        return Pages.show("rule/tables", "Lookup tables", new Listing(tables.all(), all, problems, name, columns));
    }

    @PostMapping("/tables")
    View create(@RequestParam String name, @RequestParam String place, @RequestParam String columns) {
        try {
            var scope = places.read(List.of(place)).getFirst();
            var named = List.of(columns.strip().split("\\s*,\\s*"));
            return new RedirectView(
                    "/tables/" + tables.create(name, scope, named).id());
        } catch (Refused refused) {
            return list(refused.problems(), name, columns);
        }
    }

    @GetMapping("/tables/{id:\\d+}")
    View one(@PathVariable long id) {
        NotFound.unless(tables.find(id));
        return grid(id, List.of());
    }

    private View grid(long id, List<Problem> problems) {
        var table = tables.require(id);
        var rows = tables.rows(id);
        var shown = rows.subList(0, Math.min(MOST_SHOWN, rows.size()));
        var where = Places.names(List.of(table.scope()), places.all());
        return Pages.show("rule/grid", table.name(), new Grid(table, where, shown, problems));
    }

    /** @param rows a list of lists, the key first, as JSON */
    @PostMapping("/tables/{id:\\d+}/rows")
    View save(@PathVariable long id, @RequestParam int version, @RequestParam String rows) {
        NotFound.unless(tables.find(id));
        try {
            List<LookupTable.Row> read = new ArrayList<>();
            for (JsonNode row : JsonMapper.shared().readTree(rows)) {
                var cells = row.valueStream().map(JsonNode::asString).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    read.add(new LookupTable.Row(cells.getFirst().strip(), cells.subList(1, cells.size())));
                }
            }
            tables.write(id, version, tables.require(id).columns(), read);
            return new RedirectView("/tables/" + id);
        } catch (Refused refused) {
            return grid(id, refused.problems());
        }
    }

    @PostMapping("/tables/{id:\\d+}/import")
    View read(@PathVariable long id, @RequestParam int version, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        NotFound.unless(tables.find(id));
        try {
            var csv = file.isPresent() ? file.get().getBytes() : new byte[0];
            tables.replace(id, version, new String(csv, StandardCharsets.UTF_8));
            return new RedirectView("/tables/" + id);
        } catch (Refused refused) {
            return grid(id, refused.problems());
        }
    }

    @GetMapping("/tables/{id:\\d+}.csv")
    @ResponseBody
    ResponseEntity<String> export(@PathVariable long id) {
        NotFound.unless(tables.find(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"table-" + id + ".csv\"")
                .body(tables.export(id));
    }

    @PostMapping("/tables/{id:\\d+}/delete")
    View delete(@PathVariable long id) {
        NotFound.unless(tables.find(id));
        tables.delete(id);
        return new RedirectView("/tables");
    }
}

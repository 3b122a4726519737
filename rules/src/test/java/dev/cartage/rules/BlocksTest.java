package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Document;
import dev.cartage.rules.block.Addresses;
import dev.cartage.rules.block.BlockFault;
import dev.cartage.rules.block.Blocks;
import dev.cartage.rules.block.Built;
import dev.cartage.rules.syntax.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final int TREES = 300;

    @Test
    void textToTreeToBlocksToTreeToTextLosesNothing() {
        RuleTrees trees = new RuleTrees(21);
        for (int i = 0; i < TREES; i++) {
            String text = Rules.print(List.of(trees.rule(), trees.rule()));
            List<Rule> rules = Rules.parse(text).rules();
            Built built = Blocks.read(Blocks.of(rules));
            assertThat(built.faults()).as(text).isEmpty();
            assertThat(built.rules()).as(text).isEqualTo(rules);
            assertThat(Rules.print(built.rules())).isEqualTo(text);
        }
    }

    @Test
    void theSameTreeMakesTheSameBlocks() {
        RuleTrees trees = new RuleTrees(22);
        for (int i = 0; i < TREES / 4; i++) {
            Document blocks = Blocks.of(List.of(trees.rule()));
            assertThat(Blocks.of(Blocks.read(blocks).rules())).isEqualTo(blocks);
        }
    }

    @Test
    void plainThingsAreFieldsToFillInAndTheRestIsAFormula() {
        Document blocks = blocks("rule \"A\" when order.notes is \"x\" and order.notes? then"
                + " set order.notes to \"a\" & order.terms end set order.subtotal to 1.50 end");
        Document when = blocks.at("0.body.0");
        assertThat(when.at("branches.0.condition.kind").text()).isEqualTo("all");
        assertThat(when.at("branches.0.condition.parts.0.left.of").text()).isEqualTo("order.notes");
        assertThat(when.at("branches.0.condition.parts.0.right.as").text()).isEqualTo("text");
        assertThat(when.at("branches.0.condition.parts.1.kind").text()).isEqualTo("formula");
        assertThat(when.at("branches.0.body.0.value.of").text()).isEqualTo("\"a\" & order.terms");
        assertThat(blocks.at("0.body.1.value.of").text()).isEqualTo("1.50");
    }

    private static Document blocks(String text) {
        return Blocks.of(Rules.parse(text).rules());
    }

    @Test
    void whatIsWrongIsReportedWithTheAddressOfItsBlock() {
        Document value = new Document.Keys(Map.of("as", new Document.Text("formula"), "of", new Document.Text("1 +")));
        Document print = new Document.Keys(Map.of("kind", new Document.Text("print"), "value", value));
        Document rule = new Document.Keys(
                Map.of("name", new Document.Text("A"), "body", new Document.Items(List.of(print, print))));
        Built built = Blocks.read(new Document.Items(List.of(rule)));
        assertThat(built.faults()).extracting(BlockFault::block).containsExactly("0.0", "0.1");
    }

    @Test
    void aFormulaCannotSmuggleInAStatement() {
        Document value = new Document.Keys(
                Map.of("as", new Document.Text("formula"), "of", new Document.Text("1 archive order")));
        Document print = new Document.Keys(Map.of("kind", new Document.Text("print"), "value", value));
        Document rule =
                new Document.Keys(Map.of("name", new Document.Text("A"), "body", new Document.Items(List.of(print))));
        assertThat(Blocks.read(new Document.Items(List.of(rule))).faults())
                .extracting(BlockFault::sentence)
                .containsExactly("“1 archive order” is no single value.");
    }

    @Test
    void anythingAtAllIsReadOrReported() {
        assertThat(Blocks.read(Document.NOTHING).rules()).isEmpty();
        Document nonsense = new Document.Items(List.of(new Document.Text("a"), new Document.Flag(true)));
        assertThat(Blocks.read(nonsense).faults()).isNotEmpty();
    }

    @Test
    void aPlaceInTheTextLeadsToItsBlock() {
        String text = """
                rule "A"
                  when order.notes? then
                    archive order
                  else when order.subtotal > 5 then
                    print 1
                  else
                    for order_lines in order
                      print 2
                    end
                  end
                end
                """;
        List<Addresses.Addressed> all = Addresses.all(Rules.parse(text).rules());
        assertThat(all)
                .extracting(Addresses.Addressed::address)
                .containsExactly("0.0", "0.0.b0", "0.0.b0.0", "0.0.b1", "0.0.b1.0", "0.0.e.0", "0.0.e.0.0");
        assertThat(Addresses.at(new dev.cartage.rules.syntax.Place(4, 30), all)).isEqualTo("0.0.b1");
        assertThat(Addresses.at(new dev.cartage.rules.syntax.Place(8, 13), all)).isEqualTo("0.0.e.0.0");
        assertThat(Addresses.at(new dev.cartage.rules.syntax.Place(1, 1), all)).isEmpty();
    }

    @Test
    void blanksWithinARemarkStay() {
        String text = "rule \"R\"\n  # north of  the  border\n  archive order\nend\n";
        assertThat(Rules.print(Blocks.read(Blocks.of(Rules.parse(text).rules())).rules()))
                .isEqualTo(text);
    }
}

package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.RemoteException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlTest {
    private static final Remote ACME = new Remote("Acme", "Enter the key again.");

    private static Element parse(String text) {
        return Xml.parse(text.getBytes(StandardCharsets.UTF_8), ACME, true);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String odd = "a < b & \"c\" ]]> 日本語";

        assertThat(Xml.text(parse("<r>" + Xml.element("t", odd) + "</r>"), "t")).isEqualTo(odd);
        assertThat(Xml.text(parse("<r><x><t>deeper</t></x></r>"), "t")).isEmpty();
        assertThat(Xml.children(parse("<r><t/>text<t/></r>"), "t")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<r>",
                "<!DOCTYPE html><title>Down</title>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><r><t>&e;</t></r>"
            })
    void whatIsNoPlainXmlIsNoAnswer(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isTrue());
    }
}

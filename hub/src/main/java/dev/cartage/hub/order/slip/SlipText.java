package dev.cartage.hub.order.slip;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Text in letters that the page really has: Latin, Greek, Cyrillic and Hebrew from a font that lies in the PDF, Chinese,
 * Japanese and Korean from the reader's own. What neither has, such as emoji, becomes a question mark, one for a whole run.
 */
final class SlipText {
    private static final float PLAIN = 10;
    private static final float SMALL = 8.5f;
    private static final float TITLE = 18;

    /** It comes with OpenPDF: Liberation Sans. */
    private static final BaseFont OWN =
            font("font-fallback/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);

    /** Fonts that readers of PDF bring along, named in the order in which they are tried. */
    private static final List<BaseFont> OF_READER = List.of(
            font("HeiseiKakuGo-W5", "UniJIS-UCS2-H", BaseFont.NOT_EMBEDDED),
            font("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED),
            font("HYGoThic-Medium", "UniKS-UCS2-H", BaseFont.NOT_EMBEDDED));

    private SlipText() {}

    private static BaseFont font(String name, String encoding, boolean embedded) {
        try {
            return BaseFont.createFont(name, encoding, embedded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrase plain(String text) {
        return phrase(text, PLAIN);
    }

    static Phrase small(String text) {
        return phrase(text, SMALL);
    }

    static Phrase title(String text) {
        return phrase(text, TITLE);
    }

    /** In runs of one font each. */
    private static Phrase phrase(String text, float size) {
        Phrase phrase = new Phrase(size * 1.4f);
        StringBuilder run = new StringBuilder();
        BaseFont current = OWN;
        boolean missing = false;
        for (int point : text.codePoints().toArray()) {
            Optional<BaseFont> has = fontOf(point);
            boolean again = missing && has.isEmpty();
            missing = has.isEmpty();
            BaseFont wanted = has.orElse(OWN);
            if (wanted != current) {
                phrase.add(new Chunk(run.toString(), new Font(current, size)));
                run.setLength(0);
                current = wanted;
            }
            if (!again) {
                run.appendCodePoint(has.isPresent() ? point : '?');
            }
        }
        phrase.add(new Chunk(run.toString(), new Font(current, size)));
        return phrase;
    }

    private static Optional<BaseFont> fontOf(int point) {
        if (point == '\n' || OWN.charExists(point)) {
            return Optional.of(OWN);
        }
        return point > Character.MAX_VALUE
                ? Optional.empty()
                : OF_READER.stream().filter(font -> font.charExists(point)).findFirst();
    }
}

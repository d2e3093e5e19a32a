package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The texts that the sheets of an xlsx share; rich text without its looks, reading aids (rPh) left out.
final class SharedStrings extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inAid;

    String get(int index) {
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (SheetParts.foreign(uri)) {
            return;
        }
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inAid;
            case "rPh" -> inAid = true;
            default -> { }
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inText) {
            text.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (SheetParts.foreign(uri)) {
            return;
        }
        switch (name) {
            case "si" -> texts.add(EscapedText.decode(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> inAid = false;
            default -> { }
        }
    }
}

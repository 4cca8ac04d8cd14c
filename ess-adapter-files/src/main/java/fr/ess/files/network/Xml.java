package fr.ess.files.network;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, without the characters that XML does not know. */
final class Xml {

    private final XMLStreamWriter writer;

    Xml(OutputStream out) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element with these attributes: name, value, name, value … */
    Xml open(String name, Object... attributes) {
        try {
            writer.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return attributes(attributes);
    }

    /** More attributes of the element that was just opened. */
    Xml attributes(Object... attributes) {
        try {
            for (int i = 0; i + 1 < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml text(String text) {
        try {
            writer.writeCharacters(harmless(text));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml close() {
        try {
            writer.writeEndElement();
            writer.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with text and nothing else. */
    Xml element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    void end() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : harmless(value.toString());
    }

    private static String harmless(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' && point != 0xFFFE && point != 0xFFFF && !isHalf(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static EssException failed(XMLStreamException cause) {
        return new EssException(ErrorCode.OUTPUT_FAILED, "file", "XML").causedBy(cause);
    }
}

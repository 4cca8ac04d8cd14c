package fr.ess.files.sheet;

import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part of a workbook for what the format never needs and an attack does. */
final class XmlPartGuard {

    private static final XMLInputFactory XML = withoutEntities();

    private final WorkbookGuard guard;
    private final String part;
    private long rows;
    private long textLength;
    private int cellsInRow;
    private int arrayFormulas;

    XmlPartGuard(WorkbookGuard guard, String part) {
        this.guard = guard;
        this.part = part;
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** How many rows the part has, none when it is not a sheet. */
    long read(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
            return rows;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe(FileTrouble.DOCTYPE, 0);
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                textLength += xml.getTextLength();
                if (textLength > SheetLimits.LINE) {
                    throw unsafe(FileTrouble.TEXT, SheetLimits.LINE);
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                rows++;
                cellsInRow = 0;
                textLength = 0;
            }
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "si" -> textLength = 0;
            case "f" -> {
                if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrayFormulas > SheetLimits.ARRAY_FORMULAS) {
                    throw unsafe(FileTrouble.FORMULAS, SheetLimits.ARRAY_FORMULAS);
                }
            }
            default -> {}
        }
    }

    private void cell(@org.jspecify.annotations.Nullable String reference) {
        textLength = 0;
        cellsInRow++;
        if (cellsInRow > SheetLimits.WORKBOOK_COLUMNS
                || (reference != null && column(reference) > SheetLimits.WORKBOOK_COLUMNS)) {
            throw unsafe(FileTrouble.COLUMNS, SheetLimits.WORKBOOK_COLUMNS);
        }
    }

    /** The column of a reference such as {@code AB12}, from 1; capped well above the limit. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= SheetLimits.WORKBOOK_COLUMNS; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            column = c >= 'A' && c <= 'Z' ? column * 26 + c - 'A' + 1 : column;
        }
        return column;
    }

    private EssException unsafe(FileTrouble reason, long limit) {
        return guard.unsafe(reason, part, limit);
    }
}

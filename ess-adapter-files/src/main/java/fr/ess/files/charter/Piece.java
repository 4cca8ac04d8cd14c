package fr.ess.files.charter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import fr.ess.application.charter.DocumentProblem;
import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a document that knows its place: a text, a list, or pieces by key. In YAML, references are refused. */
sealed interface Piece {

    Place place();

    default String text() {
        throw new Trouble(place(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "texte"));
    }

    default List<Piece> items() {
        throw new Trouble(place(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "liste"));
    }

    default Map<String, Piece> keys() {
        throw new Trouble(place(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "clé: valeur"));
    }

    /** A single value. */
    record Scalar(Place place, String text) implements Piece {}

    /** A cell of a workbook: a text, or several separated by semicolons or, where one holds some, by line breaks. */
    record Cell(Place place, String text) implements Piece {
        @Override
        public List<Piece> items() {
            return Arrays.stream(text.split(text.indexOf('\n') < 0 ? ";" : "\n", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .<Piece>map(item -> new Scalar(place, item))
                    .toList();
        }
    }

    /** A list. */
    record Items(Place place, List<Piece> items) implements Piece {}

    /** Pieces by key. */
    record Keys(Place place, Map<String, Piece> keys) implements Piece {}

    static Piece parse(String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Trouble(new Place.Line(1), Message.of(DocumentProblem.SYNTAX));
            }
            Piece piece = piece(parser);
            if (parser.nextToken() != null) {
                throw trouble(parser);
            }
            return piece;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Trouble(new Place.Line(line), Message.of(DocumentProblem.SYNTAX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Piece piece(YAMLParser parser) throws IOException {
        Place place = place(parser);
        if (parser.isCurrentAlias()) {
            throw trouble(parser);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Piece> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(piece(parser));
            }
            return new Items(place, items);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Piece> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Place keyPlace = place(parser);
                parser.nextToken();
                if (keys.put(key, piece(parser)) != null) {
                    throw new Trouble(keyPlace, Message.of(DocumentProblem.KEY_TWICE, "key", key));
                }
            }
            return new Keys(place, keys);
        }
        return new Scalar(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static Place place(JsonParser parser) {
        return new Place.Line(parser.currentTokenLocation().getLineNr());
    }

    private static Trouble trouble(JsonParser parser) {
        return new Trouble(place(parser), Message.of(DocumentProblem.SYNTAX));
    }
}

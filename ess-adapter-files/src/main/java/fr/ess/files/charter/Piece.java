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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows its line: a text, a list, or pieces by key. References between pieces are refused. */
sealed interface Piece {

    int line();

    default String text() {
        throw new Trouble(line(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "texte"));
    }

    default List<Piece> items() {
        throw new Trouble(line(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "liste"));
    }

    default Map<String, Piece> keys() {
        throw new Trouble(line(), Message.of(DocumentProblem.WRONG_SHAPE, "expected", "clé: valeur"));
    }

    /** A single value. */
    record Scalar(int line, String text) implements Piece {}

    /** A list. */
    record Items(int line, List<Piece> items) implements Piece {}

    /** Pieces by key. */
    record Keys(int line, Map<String, Piece> keys) implements Piece {}

    static Piece parse(String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Trouble(1, Message.of(DocumentProblem.SYNTAX));
            }
            Piece piece = piece(parser);
            if (parser.nextToken() != null) {
                throw trouble(parser);
            }
            return piece;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Trouble(line, Message.of(DocumentProblem.SYNTAX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Piece piece(YAMLParser parser) throws IOException {
        int line = line(parser);
        if (parser.isCurrentAlias()) {
            throw trouble(parser);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Piece> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(piece(parser));
            }
            return new Items(line, items);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Piece> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int keyLine = line(parser);
                parser.nextToken();
                if (keys.put(key, piece(parser)) != null) {
                    throw new Trouble(keyLine, Message.of(DocumentProblem.KEY_TWICE, "key", key));
                }
            }
            return new Keys(line, keys);
        }
        return new Scalar(line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Trouble trouble(JsonParser parser) {
        return new Trouble(line(parser), Message.of(DocumentProblem.SYNTAX));
    }
}

package fr.ess.files.charter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import fr.ess.application.charter.Documents;
import fr.ess.application.shared.Ids;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Documents in YAML, under French keys. Immutable and safe for threads. */
public final class YamlDocuments implements Documents {

    private final ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    @Inject
    public YamlDocuments() {}

    @Override
    public <T extends Record> T read(Class<T> type, String file, String text, Ids ids) {
        try {
            return type.cast(new RecordReading(ids).record(type, Piece.parse(text), false));
        } catch (Trouble trouble) {
            throw new EssException(ErrorCode.DOCUMENT_INVALID, "file", file)
                    .with("line", trouble.line())
                    .with(trouble.what());
        }
    }

    @Override
    public String write(Record thing) {
        try {
            return mapper.writeValueAsString(RecordWriting.tree(thing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.ess.files.charter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import fr.ess.application.charter.Documents;
import fr.ess.application.shared.Ids;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.files.sheet.AllSheets;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Documents in YAML or workbooks, under French keys. Immutable and safe for threads. */
public final class FileDocuments implements Documents {

    private final ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    @Inject
    public FileDocuments() {}

    @Override
    public <T> T read(Class<T> type, String file, String text, Ids ids) {
        try {
            return type.cast(new RecordReading(ids).thing(type, Piece.parse(text)));
        } catch (Trouble trouble) {
            throw trouble.place().refused(file).with(trouble.what());
        }
    }

    @Override
    public <T> T read(Class<T> type, Path file, Ids ids) {
        String name = file.getFileName().toString();
        if (!AllSheets.isWorkbook(file)) {
            return read(type, name, AllSheets.text(file), ids);
        }
        try {
            return type.cast(new RecordReading(ids).thing(type, WorkbookDocument.read(AllSheets.of(file))));
        } catch (Trouble trouble) {
            throw trouble.place().refused(name).with(trouble.what());
        }
    }

    @Override
    public String write(Record thing) {
        try {
            return mapper.writeValueAsString(new RecordWriting(Euros::plainText).tree(thing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Record thing, Form form, OutputStream out) {
        try {
            if (form == Form.WORKBOOK) {
                WorkbookDocument.write(thing, out);
            } else {
                out.write(write(thing).getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }

    @Override
    public String shipped(Shipped document) {
        String name = document.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
        try (InputStream content = Objects.requireNonNull(FileDocuments.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

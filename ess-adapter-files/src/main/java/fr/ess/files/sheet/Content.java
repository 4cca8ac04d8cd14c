package fr.ess.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read any number of times. */
interface Content {

    /** Where people find it: a file, or an entry under the zip that holds it. */
    Path file();

    InputStream bytes() throws IOException;

    /** The bytes of a file. */
    static Content of(Path file) {
        return new Content() {
            @Override
            public Path file() {
                return file;
            }

            @Override
            public InputStream bytes() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}

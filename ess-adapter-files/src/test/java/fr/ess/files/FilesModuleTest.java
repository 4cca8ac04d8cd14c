package fr.ess.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.territory.OfficialGeographySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesModuleTest {

    private final Injector injector = Guice.createInjector(Stage.DEVELOPMENT, new FilesModule());

    @ParameterizedTest
    @ValueSource(
            classes = {
                SheetSource.class,
                SheetWriter.class,
                OfficialGeographySource.class,
                ReferenceLists.class,
                DirectoryDocuments.class
            })
    void servesEachPortOnce(Class<?> port) {
        assertThat(injector.getInstance(port)).isSameAs(injector.getInstance(port));
    }
}

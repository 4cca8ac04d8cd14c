package fr.ess.application.boot;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import fr.ess.application.shared.Resources;
import java.util.List;

/**
 * The product, open in a host program: {@code Ess.open(new ApplicationModule(), JdbcModule.sqlite(path), new
 * FilesModule())}. Safe for threads; close it to release the store.
 */
public final class Ess implements AutoCloseable {

    private final Injector injector;

    private Ess(Injector injector) {
        this.injector = injector;
    }

    /** Opens the product from the modules that provide its ports. Nothing heavy starts before a use case needs it. */
    public static Ess open(Module... modules) {
        return new Ess(Guice.createInjector(Stage.DEVELOPMENT, List.of(modules)));
    }

    /** Opens the product with some of its ports replaced by the host's own. */
    public static Ess openReplacing(List<Module> modules, Module replacements) {
        return open(Modules.override(modules).with(replacements));
    }

    /**
     * A use case, for instance {@code use(SearchDirectory.class)}.
     *
     * @throws com.google.inject.ConfigurationException when a port it needs is not provided
     */
    public <U> U use(Class<U> useCase) {
        return injector.getInstance(useCase);
    }

    @Override
    public void close() {
        use(Resources.class).close();
    }
}

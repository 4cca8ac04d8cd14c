package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.contract.ChainSource;
import fr.ess.application.contract.FollowChain;
import fr.ess.application.contract.LoadShippedContracts;
import fr.ess.application.shared.Actor;
import fr.ess.domain.contract.Chain;
import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.contract.ChainElement.Kind;
import fr.ess.domain.contract.ChainLink;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.shared.Euros;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another feature, or the host that embeds ess, adds its files and payments to the chain. */
class ChainSourceTest {

    private static final ChainElement FILE = new ChainElement(Kind.FILE, "F-1");
    private static final ChainElement PAYMENT = new ChainElement(Kind.PAYMENT, "P-1");
    private static final ChainElement ALONE = new ChainElement(Kind.PAYMENT, "P-2");
    private static final ChainElement SENTENCE = new ChainElement(Kind.SENTENCE, "O2 §1");

    @TempDir
    private Path folder;

    private static final class Payments implements ChainSource {
        @Override
        public List<ChainLink> links(Contract contract, LocalDate day) {
            ChainElement scheme = new ChainElement(Kind.SCHEME, "ESS-EMPLOI");
            return List.of(new ChainLink(scheme, FILE), new ChainLink(FILE, PAYMENT));
        }

        @Override
        public Map<ChainElement, Euros> payments(Contract contract, LocalDate day) {
            return Map.of(PAYMENT, Euros.ofCents(123_456), ALONE, Euros.of(7));
        }
    }

    private static final class PaymentsModule extends AbstractModule {
        @Override
        protected void configure() {
            Multibinder.newSetBinder(binder(), ChainSource.class).addBinding().toInstance(new Payments());
        }
    }

    @Test
    void cha5_filesAndPaymentsJoinAndThoseWithoutChainAreListed() {
        try (Ess ess = Ess.open(
                new ApplicationModule(),
                JdbcModule.sqlite(folder.resolve("ess.db")),
                new FilesModule(),
                new PaymentsModule())) {
            ess.use(LoadShippedContracts.class).load(new Actor("test"));
            Chain chain = ess.use(FollowChain.class).of("contrat-exemple", LocalDate.of(2010, 12, 31));
            assertThat(chain.below(SENTENCE)).contains(FILE, PAYMENT).doesNotContain(ALONE);
            assertThat(chain.above(PAYMENT)).contains(SENTENCE, FILE);
            assertThat(chain.paidUnder(SENTENCE)).isEqualTo(Euros.ofCents(4_623_456));
            assertThat(chain.unchained()).contains(ALONE).doesNotContain(PAYMENT);
            assertThat(chain.sum(chain.unchained())).isEqualTo(Euros.of(90_007));
        }
    }
}

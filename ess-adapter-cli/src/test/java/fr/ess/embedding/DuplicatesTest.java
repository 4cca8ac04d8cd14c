package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.shared.Actor;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.duplicate.FindDuplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.DuplicatesQuery;
import fr.ess.application.structure.duplicate.FindDuplicates.FoundPair;
import fr.ess.application.structure.duplicate.RejectDuplicate;
import fr.ess.application.structure.duplicate.RejectDuplicate.Rejected;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.duplicate.Clue;
import fr.ess.domain.structure.duplicate.Likeness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates in the grants of the State to the associations of Ille-et-Vilaine, and in files made to disagree. */
class DuplicatesTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final Source OTHER = new Source("autre", SourceKind.DECLARATION);

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private Duplicates find(int minScore, String... references) {
        return ess.use(FindDuplicates.class).find(new DuplicatesQuery(List.of(references), minScore, 1_000));
    }

    private static Set<Set<String>> names(Duplicates duplicates) {
        return duplicates.pairs().stream()
                .map(pair -> Set.of(pair.first().name(), pair.second().name()))
                .collect(Collectors.toSet());
    }

    /** The real file without its numbers: the same association, spelled as two services of the State spell it. */
    @Test
    void dir7_theSameAssociationUnderTwoSpellingsIsFoundInTheRealFile() throws IOException {
        Path grants = folder.resolve("subventions.csv");
        try (InputStream real = Objects.requireNonNull(
                getClass().getResourceAsStream("/fr/ess/cli/demo/etat-associations-ille-et-vilaine-2010.csv"))) {
            Files.copy(real, grants);
        }
        ess.take(
                grants,
                "siren =",
                "association = name",
                "montant_eur =",
                "ministere =",
                "programme_lolf =",
                "programme_libelle =",
                "annee =",
                "siren_valide =");
        assertThat(names(find(Likeness.PROBABLE.from())))
                .containsExactlyInAnyOrder(
                        Set.of("ASSOCIATION DES COMPAGNONS BÂTISSEURS", "COMPAGNONS BATISSEURS"),
                        Set.of("COMITÉ DE RUGBY DE BRETAGNE", "COMITÉ RÉGIONAL DE BRETAGNE DE RUGBY"));
    }

    private void importTwoSpellings() {
        Path registered = ess.file("registre.csv", "siren;nom;commune", "328163589;ASS RENNES VERTE;Rennes");
        Path declared = ess.file("adherents.csv", "nom;commune", "Verte Rennes (association loi 1901);Brest");
        ess.take(registered);
        ess.run(statedBy(OTHER, command(declared)));
    }

    @Test
    void dir7_aPairFarApartIsFoundWithAScoreThatItsReasonsSumUpTo() {
        importTwoSpellings();
        FoundPair pair = find(40).pairs().get(0);
        assertThat(pair.scored().clues())
                .extracting(Clue::kind)
                .containsExactly(Clue.Kind.SAME_NAME, Clue.Kind.OTHER_COMMUNE);
        assertThat(pair.scored().score()).isEqualTo(55);
        assertThat(find(40, "328163589").pairs()).containsExactly(pair);
        assertThat(find(56).pairs()).isEmpty();
    }

    /** No word in common, other communes and other sites: their telephone, in two writings, is what brings them together. */
    @Test
    void dir7_aTelephoneInTwoWritingsBringsTogetherWhatNothingElseDoes() {
        String header = "nom;site;numéro de téléphone;commune";
        Path first = ess.file("a.csv", header, "Hortillons;https://hortillons.org;02 99 12 34 56;Rennes");
        Path second = ess.file("b.csv", header, "Hortilons;https://autre.example.org;+33 (0)2.99.12.34.56;Brest");
        ess.take(first);
        ess.run(statedBy(OTHER, command(second)));

        FoundPair pair = find(40).pairs().get(0);

        assertThat(pair.scored().clues())
                .extracting(Clue::kind)
                .containsExactly(Clue.Kind.SIMILAR_NAME, Clue.Kind.SAME_PHONE, Clue.Kind.OTHER_COMMUNE);
        assertThat(FRENCH.say(pair.scored().clues().get(1).said())).isEqualTo("même téléphone\u00a0: 02 99 12 34 56");
    }

    @Test
    void dir7_aPairDeclaredDistinctIsNotProposedAgainAfterTheImportsComeAgain() {
        importTwoSpellings();
        FoundPair pair = find(40).pairs().get(0);
        Rejected rejected = reject(pair, "deux associations, vues le même jour");
        assertThat(find(0, "328163589").pairs()).isEmpty();

        importTwoSpellings();
        Path renamed = ess.file("registre2.csv", "siren;nom;commune", "328163589;Association Rennes Verte;Brest");
        ess.take(renamed);
        assertThat(find(0, "328163589").pairs()).isEmpty();

        ess.use(UndoOperation.class).undo(rejected.operation().toString(), OFFICER);
        assertThat(find(40).pairs()).hasSize(1);
    }

    private Rejected reject(FoundPair pair, String why) {
        return ess.use(RejectDuplicate.class)
                .reject(pair.second().id().toString(), pair.first().id().toString(), why, OFFICER);
    }

    @Test
    void badInputIsSaidAndNothingIsRecorded() {
        importTwoSpellings();
        FoundPair pair = find(40).pairs().get(0);
        RejectDuplicate use = ess.use(RejectDuplicate.class);
        String id = pair.first().id().toString();
        assertRefused(ErrorCode.DUPLICATE_OF_ITSELF, () -> use.reject(id, "328163589", "?", OFFICER));
        assertRefused(ErrorCode.DUPLICATE_NO_REASON, () -> reject(pair, "  "));
        assertRefused(ErrorCode.STRUCTURE_NOT_FOUND, () -> use.reject(id, "243500139", "?", OFFICER));
        assertRefused(ErrorCode.STRUCTURE_NOT_FOUND, () -> find(40, "243500139"));
        assertThat(find(40).pairs()).containsExactly(pair);
        reject(pair, "deux");
        assertRefused(ErrorCode.DUPLICATE_REJECTED, () -> reject(pair, "deux"));
    }

    private static void assertRefused(ErrorCode code, Runnable asked) {
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

package fr.ess.files.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.CommuneResolution;
import fr.ess.domain.territory.CommuneResolution.Resolved;
import fr.ess.domain.territory.CommuneState;
import fr.ess.domain.territory.Confidence;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.ResolutionStep;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer over the real geography of France. */
class GazetteerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final ShippedGeographySource SOURCE = new ShippedGeographySource();
    private static final Gazetteer GAZETTEER = SOURCE.gazetteer();

    /** Every spelling of the State's grants to associations of Ille-et-Vilaine in 2010, judged by a person. */
    @ParameterizedTest
    @CsvFileSource(resources = "communes-as-written-2010.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "-")
    void readsWhatTheStateWroteIn2010(String written, String code, String confidence) {
        CommuneResolution resolution = GAZETTEER.resolve(
                CommuneQuery.named(text(written)).inDepartement("35").asOf(LocalDate.of(2010, 12, 31)));

        assertThat(resolution.resolved().map(found -> found.commune().code().text() + " " + found.confidence()))
                .isEqualTo(text(code).isEmpty() ? Optional.empty() : Optional.of(code + " " + confidence));
    }

    @ParameterizedTest
    @CsvSource({
        "CESSON SEV., 35, 35051, ABBREVIATED",
        "GUERCHE DE BRETAGNE, 35, 35125, NORMALISED",
        "LA GUERCHE DE BRETAGNE, 35, 35125, EXACT",
        "St-Jacques, 35, 35281, ABBREVIATED",
        "DOL, 35, 35095, ABBREVIATED",
        "RENNES CEDEX 7, 35, 35238, NORMALISED",
        "PARIS 11, 75, 75056, NORMALISED",
        "Lyon 3ème arrondissement, 69, 69123, NORMALISED",
        "NOYAL S/VILAINE, 35, 35207, NORMALISED",
        "LHERMITAGE, 35, 35131, NORMALISED",
        "Fleurigné, 35, 35062, FORMER_NAME",
        "Piré sur Seiche, 35, 35220, FORMER_NAME",
        "RENES, 35, 35238, APPROXIMATE",
        "Vezin le cocquet, 35, 35353, APPROXIMATE",
        "Ajaccio, 20, 2A004, EXACT",
        "Saint Denis, 974, 97411, EXACT",
        "Bourg en Bresse, 1, 01053, EXACT",
    })
    void understandsWhatPeopleWrite(String written, String departement, String code, Confidence confidence) {
        Resolved found = get(CommuneQuery.named(written).inDepartement(departement));

        assertThat(found.commune().code().text()).isEqualTo(code);
        assertThat(found.confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({"Nantes, 35", "Bretagne, 35", "Étranger, 35", "S, 35", "Le, 35", "RENNNES, ''", "'', 35", "—, ''"})
    void resolvesNothingRatherThanGuess(String written, String departement) {
        CommuneResolution resolution =
                GAZETTEER.resolve(CommuneQuery.named(written).inDepartement(departement));

        assertThat(resolution).isInstanceOf(CommuneResolution.Unresolved.class);
    }

    @Test
    void namesTheCommuneElsewhereThatBearsTheName() {
        List<Commune> elsewhere = GAZETTEER
                .resolve(CommuneQuery.named("Nantes").inDepartement("35"))
                .fold(found -> List.of(), several -> List.of(), none -> none.elsewhere());

        assertThat(elsewhere).extracting(Commune::departement).containsExactly("44");
    }

    @Test
    void neverChoosesBetweenNamesakes() {
        assertThat(candidates(CommuneQuery.named("Sainte-Colombe"))).hasSize(12);
        assertThat(candidates(CommuneQuery.named("Saint-Aubin").inDepartement("35")))
                .hasSize(3);
        assertThat(get(CommuneQuery.named("Sainte-Colombe").withPostcode("35134"))
                        .commune()
                        .departement())
                .isEqualTo("35");
    }

    @Test
    void letsTheTerritoryAtWorkDecideWithALowerConfidence() {
        Set<CommuneCode> territory = Set.of(CommuneCode.parse("35262"), CommuneCode.parse("35238"));
        Resolved found = get(CommuneQuery.named("Sainte-Colombe").preferring(Set.of(CommuneCode.parse("35262"))));
        Resolved mistyped = get(CommuneQuery.named("Renes").preferring(territory));

        assertThat(found.commune().code().text()).isEqualTo("35262");
        assertThat(found.confidence()).isEqualTo(Confidence.PREFERRED);
        assertThat(mistyped.commune().name()).isEqualTo("Rennes");
        assertThat(mistyped.confidence()).isEqualTo(Confidence.APPROXIMATE);
    }

    @Test
    void readsPostcodesWithoutANameAndLostZeros() {
        assertThat(get(CommuneQuery.named("").withPostcode("35000")).confidence())
                .isEqualTo(Confidence.POSTCODE);
        assertThat(candidates(CommuneQuery.named("").withPostcode("35250"))).hasSizeGreaterThan(5);
        assertThat(get(CommuneQuery.named("Ambérieu en Bugey").withPostcode("1500"))
                        .commune()
                        .code()
                        .text())
                .isEqualTo("01004");
        assertThat(get(CommuneQuery.named("35000 Rennes")).commune().name()).isEqualTo("Rennes");
    }

    @Test
    void followsCodesOfThePastAndOfArrondissements() {
        Resolved merged = get(CommuneQuery.named("Fleurigné").withCode(CommuneCode.parse("35112")));
        Resolved arrondissement = get(CommuneQuery.named("").withCode(CommuneCode.parse("75111")));
        Resolved contradicted = get(CommuneQuery.named("Nantes").withCode(CommuneCode.parse("35238")));

        assertThat(merged.commune().name()).isEqualTo("La Chapelle-Fleurigné");
        assertThat(merged.matched()).isEqualTo("Fleurigné");
        assertThat(merged.confidence()).isEqualTo(Confidence.FORMER_NAME);
        assertThat(arrondissement.commune().name()).isEqualTo("Paris");
        assertThat(contradicted.steps()).contains(ResolutionStep.NAME_DISAGREES);
        assertThat(contradicted.confidence().needsReview()).isTrue();
    }

    @Test
    void saysHowItCameToACommune() {
        assertThat(get(CommuneQuery.named("ANTRAIN CEDEX").inDepartement("35")).how())
                .extracting(message -> message.code().key())
                .containsExactly("commune.delivery-mention", "commune.former-name");
    }

    @Test
    void proposesTheNearestNames() {
        assertThat(GAZETTEER.nearest(CommuneQuery.named("Cesson-Sevigny"), 3))
                .extracting(Commune::name)
                .contains("Cesson-Sévigné");
        assertThat(GAZETTEER.nearest(CommuneQuery.named("Xqzwkjhv"), 3)).isEmpty();
    }

    @Test
    void knowsEveryCommuneOfFranceInAnySpelling() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (Commune commune : SOURCE.geography().communes()) {
            String written = respelled(commune.name(), random);
            CommuneResolution resolution =
                    GAZETTEER.resolve(CommuneQuery.named(written).inDepartement(commune.departement()));
            assertThat(resolution.resolved().map(Resolved::commune))
                    .as("%s written %s, -Dess.seed=%s", commune, written, seed)
                    .contains(commune);
        }
    }

    /** Two communes of a département bore one name in a few cases of the past: then both are given. */
    @Test
    void knowsEveryCommuneOfBrittanyByItsNameOfTheDay() {
        List<String> namesakes = new ArrayList<>();
        for (CommuneState state : SOURCE.history().states()) {
            if (state.standing() == CommuneState.Standing.COMMUNE) {
                CommuneCode today =
                        SOURCE.history().communeOn(state.code(), TODAY).orElseThrow();
                Set<CommuneCode> found = candidates(CommuneQuery.named(state.name())
                        .inDepartement(state.code().departement())
                        .asOf(state.days().end().orElse(TODAY)));
                assertThat(found).as(state.toString()).contains(today);
                if (found.size() > 1) {
                    namesakes.add(state.name());
                }
            }
        }
        assertThat(namesakes).containsExactly("Le Cloître", "Le Cloître", "Loc-Eguiner", "Plourin");
    }

    private static String respelled(String name, Random random) {
        String spelled = switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace('-', ' ');
            case 2 -> name.replace('\'', '’').toLowerCase(Locale.ROOT);
            default -> name.replace("Saint-", "St ").replace("Sainte-", "STE-");
        };
        return random.nextBoolean()
                ? Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : spelled;
    }

    private static Resolved get(CommuneQuery query) {
        CommuneResolution resolution = GAZETTEER.resolve(query);
        return resolution.resolved().orElseThrow(() -> new AssertionError(query + " gave " + resolution));
    }

    private static Set<CommuneCode> candidates(CommuneQuery query) {
        return GAZETTEER
                .resolve(query)
                .fold(
                        found -> Set.<Commune>of(found.commune()).stream(),
                        several -> several.candidates().stream(),
                        none -> none.elsewhere().stream())
                .map(Commune::code)
                .collect(Collectors.toSet());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}

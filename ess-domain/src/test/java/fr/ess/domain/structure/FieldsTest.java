package fr.ess.domain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Euros;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void eachFieldHasTheAudienceItWasDeclaredFor() {
        assertThat(Fields.ALL.stream().map(field -> field.name() + " " + field.audience()))
                .containsExactly(
                        "name PUBLIC",
                        "sigle PUBLIC",
                        "usual_name PUBLIC",
                        "siren PUBLIC",
                        "rna PUBLIC",
                        "prefecture_number PUBLIC",
                        "legal_category PUBLIC",
                        "family PUBLIC",
                        "activity PUBLIC",
                        "activity_2025 PUBLIC",
                        "headcount PUBLIC",
                        "status PUBLIC",
                        "created_on PUBLIC",
                        "ceased_on PUBLIC",
                        "purpose PUBLIC",
                        "website PUBLIC",
                        "phone MISSION",
                        "tags PUBLIC",
                        "sirene_ess_flag PUBLIC",
                        "ess_france_listed PUBLIC",
                        "annual_budget MISSION",
                        "internal_note MISSION",
                        "published MISSION");
    }

    @Test
    void noFieldIsForgottenInTheCatalogue() {
        long declared = Arrays.stream(Fields.class.getFields())
                .filter(constant -> Modifier.isStatic(constant.getModifiers()))
                .filter(constant -> constant.getType() == Field.class)
                .count();

        assertThat(Fields.ALL).hasSize((int) declared).doesNotHaveDuplicates();
        assertThat(Fields.ALL).allMatch(field -> Fields.find(field.name()).equals(Optional.of(field)));
    }

    @ParameterizedTest
    @CsvSource({
        "oui, true",
        "O, true",
        "true, true",
        "ess_france, true",
        "sirene|ess_france, true",
        "sirene ; ess_france, true",
        "sirene, false",
        "non, false",
        "N, false",
        "0, false"
    })
    void theListMarkIsReadAsAnAnswerOrAsTheSourcesThatHoldIt(String written, boolean listed) {
        assertThat(Fields.ESS_FRANCE_LISTED.read(written).value()).contains(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29",
        "29/02/2020, 2020-02-29",
        "1.2.2020, 2020-02-01",
        "2024-03-22T14:26:06, 2024-03-22"
    })
    void readsIsoAndFrenchDates(String written, LocalDate date) {
        assertThat(Fields.CREATED_ON.read(written).value()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "02/2020", "1/2/20", "0001-01-01", "hier", ""})
    void refusesADateThatIsNone(String written) {
        assertThat(Fields.CREATED_ON.read(written).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://a.fr", "http://", "https://user@a.fr", "un site", "localhost"})
    void refusesAWebsiteThatIsNone(String written) {
        assertThat(Fields.WEBSITE.read(written).value()).isEmpty();
    }

    @Test
    void everyFieldReadsBackTheTextItWrites() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            Facts facts = facts(random);
            Map<String, String> texts = new HashMap<>();
            facts.forEachText(texts::put);

            assertThat(texts.keySet()).as("every field is generated").hasSize(Fields.ALL.size());
            assertThat(Facts.ofTexts(texts)).as("-Dess.seed=%s", seed).isEqualTo(facts);
        }
    }

    @Test
    void namesOfNoFieldAreLeftOut() {
        assertThat(Facts.ofTexts(Map.of("name", "A", "former_field", "x"))).isEqualTo(Facts.of(Fields.NAME, "A"));
    }

    @Test
    void factsAreSeenByTheirAudienceAndCompletedByOthers() {
        Facts facts = Facts.of(Fields.NAME, "A").with(Fields.ANNUAL_BUDGET, Euros.of(1));

        assertThat(facts.seenBy(Audience.PUBLIC)).isEqualTo(Facts.of(Fields.NAME, "A"));
        assertThat(facts.seenBy(Audience.MISSION)).isEqualTo(facts);
        assertThat(Facts.of(Fields.NAME, "B").orElse(facts)).isEqualTo(facts.with(Fields.NAME, "B"));
    }

    private static Facts facts(Random random) {
        return Facts.of(Fields.NAME, read(Fields.NAME, text(random)))
                .with(Fields.SIGLE, read(Fields.SIGLE, text(random)))
                .with(Fields.USUAL_NAME, read(Fields.USUAL_NAME, text(random)))
                .with(Fields.PURPOSE, read(Fields.PURPOSE, text(random)))
                .with(Fields.INTERNAL_NOTE, read(Fields.INTERNAL_NOTE, text(random)))
                .with(Fields.SIREN, siren(random))
                .with(Fields.RNA, new RnaNumber("W2A1%06d".formatted(random.nextInt(1_000_000))))
                .with(Fields.PREFECTURE_NUMBER, new PrefectureNumber("035/" + random.nextInt(100_000)))
                .with(Fields.LEGAL_CATEGORY, new LegalCategory(String.valueOf(1000 + random.nextInt(9000))))
                .with(Fields.FAMILY, any(random, EssFamily.values()))
                .with(Fields.ACTIVITY, new ActivityCode("94.99Z", any(random, Nomenclature.values())))
                .with(Fields.ACTIVITY_2025, new ActivityCode("01.1A", any(random, Nomenclature.values())))
                .with(
                        Fields.HEADCOUNT,
                        new Headcount(
                                any(random, HeadcountBand.values()),
                                random.nextBoolean()
                                        ? Optional.of(Year.of(2000 + random.nextInt(30)))
                                        : Optional.empty()))
                .with(Fields.STATUS, any(random, StructureStatus.values()))
                .with(Fields.CREATED_ON, LocalDate.of(1800, 1, 1).plusDays(random.nextInt(90_000)))
                .with(Fields.CEASED_ON, LocalDate.of(1800, 1, 1).plusDays(random.nextInt(90_000)))
                .with(Fields.WEBSITE, "https://a" + random.nextInt(1000) + ".example.fr/é?q=1")
                .with(Fields.PHONE, read(Fields.PHONE, "02%08d".formatted(random.nextInt(100_000_000))))
                .with(Fields.TAGS, tags(random))
                .with(Fields.SIRENE_FLAG, random.nextBoolean())
                .with(Fields.ESS_FRANCE_LISTED, random.nextBoolean())
                .with(Fields.PUBLISHED, random.nextBoolean())
                .with(Fields.ANNUAL_BUDGET, Euros.ofCents(random.nextLong(-10_000_000_000L, 10_000_000_000L)));
    }

    private static Set<Tag> tags(Random random) {
        Set<Tag> tags = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(new Tag("thème n° " + random.nextInt(20)));
        }
        return tags;
    }

    private static Siren siren(Random random) {
        while (true) {
            Optional<Siren> siren = Siren.tryParse("%09d".formatted(random.nextInt(1_000_000_000)));
            if (siren.isPresent()) {
                return siren.get();
            }
        }
    }

    private static String text(Random random) {
        List<String> parts =
                List.of("L’Œuvre", "=1+1", "a|b;c", "\"\n\r\t", "é", "\uD83D\uDE00", "oui", "@code", "<b>");
        return ("x " + parts.get(random.nextInt(parts.size())) + " " + parts.get(random.nextInt(parts.size()))).strip();
    }

    /** The value as any file would bring it. */
    private static <T> T read(Field<T> field, String text) {
        return field.read(text).orThrow();
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}

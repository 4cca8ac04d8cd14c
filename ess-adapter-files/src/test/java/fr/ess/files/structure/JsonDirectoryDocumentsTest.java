package fr.ess.files.structure;

import static fr.ess.domain.structure.StructureFixtures.RNA;
import static fr.ess.domain.structure.StructureFixtures.aStructure;
import static fr.ess.domain.structure.StructureFixtures.anAssociation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.IdentityConflict;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.StructureView.CodeLabels;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.StructureFixtures;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.DirectoryEntry.PlaceEpci;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.files.territory.ShippedGeographySource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonDirectoryDocumentsTest {

    private static final Place RENNES =
            new Place(new CommuneCode("35238"), "Rennes", Optional.of(new PlaceEpci("243500139", "Rennes Métropole")));

    private final DirectoryDocuments documents = new JsonDirectoryDocuments(new ShippedGeographySource());

    private static StructureView view(StructureFixtures structure, Optional<Place> place, Audience audience) {
        return new StructureView(
                new StructureId(1),
                3,
                structure.profile().seenBy(audience),
                place,
                new CodeLabels("Association déclarée", "Autres organisations", "", ""),
                Optional.empty(),
                List.of());
    }

    private JsonNode json(Audience audience, StructureView... views) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeJson(List.of(views), audience, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private JsonNode geoJson(StructureView... views) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeGeoJson(List.of(views), Audience.PUBLIC, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void writesAStructureInADocumentedOrderWithTypedValuesAndTheirOrigin() throws IOException {
        StructureFixtures structure = anAssociation()
                .named("L’Œuvre « verte »")
                .with(Fields.HEADCOUNT, Headcount.parse("12 2023").orThrow())
                .tagged("numérique", "Énergie")
                .flaggedBySirene(true)
                .inRennes();

        JsonNode document = json(Audience.PUBLIC, view(structure, Optional.of(RENNES), Audience.PUBLIC));

        assertThat(document.get(0)).hasToString("""
                {"id":"0000000000001","version":3,"name":"L’Œuvre « verte »","fields":{\
                "name":{"value":"L’Œuvre « verte »","source":"sirene","source_kind":"register","date":"2026-01-31"},\
                "legal_category":{"value":"9220","source":"sirene","source_kind":"register","date":"2026-01-31"},\
                "activity":{"value":{"code":"94.99Z","nomenclature":"NAFRev2"},"source":"sirene",\
                "source_kind":"register","date":"2026-01-31"},\
                "headcount":{"value":{"band":"12","year":2023},"source":"sirene","source_kind":"register",\
                "date":"2026-01-31"},\
                "tags":{"value":["Énergie","numérique"],"source":"sirene","source_kind":"register",\
                "date":"2026-01-31"},\
                "sirene_ess_flag":{"value":true,"source":"sirene","source_kind":"register","date":"2026-01-31"}},\
                "labels":{"legal_category":"Association déclarée","activity":"Autres organisations"},\
                "place":{"commune":"35238","commune_name":"Rennes","epci":"243500139","epci_name":"Rennes Métropole"},\
                "establishments":[{"siret":null,"head_office":true,"street":"","postcode":"","locality":"Rennes",\
                "commune":"35238","source":"sirene","source_kind":"register","date":"2026-01-31"}],\
                "conflicts":[]}""");
    }

    @Test
    void dir5ShowsWhatOtherSourcesSayBesideTheValueShown() throws IOException {
        StructureFixtures disputed = aStructure().named("SIRENE").according(RNA).named("RNA");

        JsonNode name = json(Audience.PUBLIC, view(disputed, Optional.empty(), Audience.PUBLIC))
                .at("/0/fields/name");

        assertThat(name.at("/value").asText()).isEqualTo("RNA");
        assertThat(name.at("/others/0/value").asText()).isEqualTo("SIRENE");
        assertThat(name.at("/others/0/source").asText()).isEqualTo("sirene");
    }

    @Test
    void dir3NamesAllThatBearTheSameNumber() throws IOException {
        StructureView plain = view(anAssociation(), Optional.empty(), Audience.PUBLIC);
        StructureView view = new StructureView(
                plain.id(),
                1,
                plain.profile(),
                plain.place(),
                plain.labels(),
                Optional.empty(),
                List.of(new IdentityConflict(
                        Identifier.of(new RnaNumber("W353012345")),
                        List.of(new Bearer(new StructureId(1), "A"), new Bearer(new StructureId(2), "B")))));

        assertThat(json(Audience.PUBLIC, view).at("/0/conflicts/0")).hasToString("""
                {"kind":"rna","value":"W353012345","bearers":[{"id":"0000000000001","name":"A"},\
                {"id":"0000000000002","name":"B"}]}""");
    }

    @Test
    void theMissionAloneGetsItsFieldsEvenFromAViewThatHoldsMore() throws IOException {
        StructureView full = view(
                anAssociation()
                        .with(Fields.ANNUAL_BUDGET, Euros.ofCents(123_450))
                        .with(Fields.PHONE, new FrenchPhone("02 99 56 78 90"))
                        .with(Fields.INTERNAL_NOTE, "fragile"),
                Optional.of(RENNES),
                Audience.MISSION);

        assertThat(json(Audience.MISSION, full)
                        .at("/0/fields/annual_budget/value")
                        .asText())
                .isEqualTo("1234.50");
        assertThat(json(Audience.MISSION, full).at("/0/fields/phone/value").asText())
                .isEqualTo("02 99 56 78 90");
        assertThat(json(Audience.PUBLIC, full).toString()).doesNotContain("fragile", "1234", "phone", "56 78");
        assertThat(geoJson(full).toString()).doesNotContain("fragile", "1234", "phone", "56 78");
    }

    @Test
    void placesAFeatureAtItsCommunesLabelAndSaysSo() throws IOException {
        JsonNode collection = geoJson(
                view(anAssociation().flaggedBySirene(false), Optional.of(RENNES), Audience.PUBLIC),
                view(anAssociation(), Optional.empty(), Audience.PUBLIC));

        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        JsonNode placed = collection.at("/features/0");
        assertThat(placed.at("/geometry/type").asText()).isEqualTo("Point");
        assertThat(placed.at("/geometry/coordinates/0").asDouble()).isBetween(-1.8, -1.6);
        assertThat(placed.at("/geometry/coordinates/1").asDouble()).isBetween(48.0, 48.2);
        assertThat(placed.at("/properties/precision").asText()).isEqualTo("commune");
        assertThat(placed.at("/properties/sirene_ess_flag").isBoolean()).isTrue();
        assertThat(placed.at("/properties/epci").asText()).isEqualTo("243500139");
        JsonNode unplaced = collection.at("/features/1");
        assertThat(unplaced.get("geometry").isNull()).isTrue();
        assertThat(unplaced.at("/properties/precision").isNull()).isTrue();
    }

    @Test
    void writesEmptyDocumentsAndTextThatNoUtf8CanHold() throws IOException {
        assertThat(json(Audience.PUBLIC)).isEmpty();
        assertThat(geoJson().get("features")).isEmpty();
        StructureView damaged =
                view(anAssociation().named("a\uD83Db\u0000\u2028\""), Optional.empty(), Audience.PUBLIC);
        assertThat(json(Audience.PUBLIC, damaged).at("/0/name").asText()).isEqualTo("a?b\u0000\u2028\"");
    }

    @Test
    void leavesTheStreamOpenAndSaysWhenItRefuses() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> documents.writeJson(List.of(), Audience.PUBLIC, full))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OUTPUT_FAILED));
    }

    @Test
    void aDocumentCutShortIsNotTakenForAWholeOne() {
        StructureView one = view(anAssociation(), Optional.empty(), Audience.PUBLIC);
        Iterable<StructureView> failing = () -> new Iterator<>() {
            private boolean first = true;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public StructureView next() {
                if (!first) {
                    throw new EssException(ErrorCode.DATABASE_BUSY);
                }
                first = false;
                return one;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> documents.writeJson(failing, Audience.PUBLIC, out))
                .isInstanceOf(EssException.class);
        assertThatThrownBy(() -> new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
    }
}

package fr.ess.jdbc.structure;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.jdbc.shared.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a source's record as the JSON of their columns; what is absent or empty is left out. */
final class RecordTexts {

    private static final String SIRET = "siret";
    private static final String SEAT = "seat";
    private static final String STREET = "street";
    private static final String POSTCODE = "postcode";
    private static final String LOCALITY = "locality";
    private static final String COMMUNE = "commune";
    private static final String LONGITUDE = "longitude";
    private static final String LATITUDE = "latitude";
    private static final String CLOSED = "closed";
    private static final String CLOSED_ON = "closed_on";
    private static final String SUCCESSOR = "successor";
    private static final String KIND = "kind";
    private static final String VALIDITY = "validity";
    private static final String ISSUER = "issuer";

    private RecordTexts() {}

    static String facts(Facts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        facts.forEachText(texts::put);
        return Json.object(texts);
    }

    static Facts facts(String json) {
        return Facts.ofTexts(Json.readObject(json));
    }

    static String establishments(List<Establishment> establishments) {
        return Json.array(establishments.stream().map(RecordTexts::texts).toList());
    }

    static List<Establishment> establishments(String json) {
        return Json.readArray(json).stream().map(RecordTexts::establishment).toList();
    }

    static String proofs(List<Proof> proofs) {
        return Json.array(proofs.stream().map(RecordTexts::texts).toList());
    }

    static List<Proof> proofs(String json) {
        return Json.readArray(json).stream().map(RecordTexts::proof).toList();
    }

    private static Map<String, String> texts(Establishment place) {
        Map<String, String> texts = new LinkedHashMap<>();
        place.siret().ifPresent(siret -> texts.put(SIRET, siret.number()));
        put(texts, SEAT, place.headOffice() ? "true" : "");
        put(texts, STREET, place.address().street());
        put(texts, POSTCODE, place.address().postcode());
        put(texts, LOCALITY, place.address().locality());
        put(texts, COMMUNE, place.address().commune().map(CommuneCode::text).orElse(""));
        place.position().ifPresent(point -> {
            texts.put(LONGITUDE, point.longitudeText());
            texts.put(LATITUDE, point.latitudeText());
        });
        place.closure().ifPresent(closure -> {
            texts.put(CLOSED, "true");
            closure.on().ifPresent(day -> texts.put(CLOSED_ON, day.toString()));
            closure.successor().ifPresent(siret -> texts.put(SUCCESSOR, siret.number()));
        });
        return texts;
    }

    private static Establishment establishment(Map<String, String> texts) {
        Address address = new Address(
                texts.getOrDefault(STREET, ""),
                texts.getOrDefault(POSTCODE, ""),
                texts.getOrDefault(LOCALITY, ""),
                Optional.ofNullable(texts.get(COMMUNE)).map(CommuneCode::parse));
        Optional<Closure> closure = Optional.ofNullable(texts.get(CLOSED))
                .map(closed -> new Closure(
                        Optional.ofNullable(texts.get(CLOSED_ON)).map(LocalDate::parse),
                        Optional.ofNullable(texts.get(SUCCESSOR)).map(Siret::new)));
        return new Establishment(
                Optional.ofNullable(texts.get(SIRET)).map(Siret::new),
                texts.containsKey(SEAT),
                address,
                closure,
                GeoPoint.tryParse(texts.getOrDefault(LONGITUDE, ""), texts.getOrDefault(LATITUDE, "")));
    }

    private static Map<String, String> texts(Proof proof) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(KIND, proof.kind().name());
        texts.put(VALIDITY, proof.validity().toString());
        put(texts, ISSUER, proof.issuer());
        proof.limitedTo().ifPresent(siret -> texts.put(SIRET, siret.number()));
        return texts;
    }

    private static Proof proof(Map<String, String> texts) {
        return new Proof(
                ProofKind.valueOf(texts.getOrDefault(KIND, "")),
                DateRange.parse(texts.getOrDefault(VALIDITY, "")),
                texts.getOrDefault(ISSUER, ""),
                Optional.ofNullable(texts.get(SIRET)).map(Siret::new));
    }

    private static void put(Map<String, String> texts, String key, String value) {
        if (!value.isEmpty()) {
            texts.put(key, value);
        }
    }
}

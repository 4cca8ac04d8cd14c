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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

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
        return Json.object(facts::forEachText);
    }

    static Facts facts(String json) {
        return Facts.ofTexts(Json.readObject(json));
    }

    static String establishments(List<Establishment> establishments) {
        return Json.array(establishments, RecordTexts::give);
    }

    static List<Establishment> establishments(String json) {
        return Json.readArray(json).stream().map(RecordTexts::establishment).toList();
    }

    static String proofs(List<Proof> proofs) {
        return Json.array(proofs, RecordTexts::give);
    }

    static List<Proof> proofs(String json) {
        return Json.readArray(json).stream().map(RecordTexts::proof).toList();
    }

    private static void give(Establishment place, BiConsumer<String, String> texts) {
        place.siret().ifPresent(siret -> texts.accept(SIRET, siret.number()));
        put(texts, SEAT, place.headOffice() ? "true" : "");
        put(texts, STREET, place.address().street());
        put(texts, POSTCODE, place.address().postcode());
        put(texts, LOCALITY, place.address().locality());
        put(texts, COMMUNE, place.address().commune().map(CommuneCode::text).orElse(""));
        place.position().ifPresent(point -> {
            texts.accept(LONGITUDE, point.longitudeText());
            texts.accept(LATITUDE, point.latitudeText());
        });
        place.closure().ifPresent(closure -> {
            texts.accept(CLOSED, "true");
            closure.on().ifPresent(day -> texts.accept(CLOSED_ON, day.toString()));
            closure.successor().ifPresent(siret -> texts.accept(SUCCESSOR, siret.number()));
        });
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

    private static void give(Proof proof, BiConsumer<String, String> texts) {
        texts.accept(KIND, proof.kind().name());
        texts.accept(VALIDITY, proof.validity().toString());
        put(texts, ISSUER, proof.issuer());
        proof.limitedTo().ifPresent(siret -> texts.accept(SIRET, siret.number()));
    }

    private static Proof proof(Map<String, String> texts) {
        return new Proof(
                ProofKind.valueOf(texts.getOrDefault(KIND, "")),
                DateRange.parse(texts.getOrDefault(VALIDITY, "")),
                texts.getOrDefault(ISSUER, ""),
                Optional.ofNullable(texts.get(SIRET)).map(Siret::new));
    }

    private static void put(BiConsumer<String, String> texts, String key, String value) {
        if (!value.isEmpty()) {
            texts.accept(key, value);
        }
    }
}

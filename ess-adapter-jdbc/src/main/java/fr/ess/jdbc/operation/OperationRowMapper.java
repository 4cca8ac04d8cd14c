package fr.ess.jdbc.operation;

import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.jdbc.shared.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

/** Between operations and their rows. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface OperationRowMapper {

    OperationRow toRow(Operation operation);

    Operation toDomain(OperationRow row);

    default long id(OperationId id) {
        return id.value();
    }

    default OperationId id(long id) {
        return new OperationId(id);
    }

    default String actor(Actor actor) {
        return actor.name();
    }

    default Actor actor(String name) {
        return new Actor(name);
    }

    default String instant(Instant instant) {
        return instant.toString();
    }

    default Instant instant(String text) {
        return Instant.parse(text);
    }

    default String counts(Map<String, Long> counts) {
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((key, count) -> texts.put(key, Long.toString(count)));
        return Json.object(texts::forEach);
    }

    default Map<String, Long> counts(String json) {
        Map<String, Long> counts = new TreeMap<>();
        Json.readObject(json).forEach((key, count) -> counts.put(key, Long.valueOf(count)));
        return counts;
    }
}

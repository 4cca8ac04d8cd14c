package fr.ess.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ess.http.shared.ProblemType;
import fr.ess.http.shared.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiContractTest {

    private final TestSite site = TestSite.instance();
    private final OpenApiDocument document = new OpenApiDocument();

    @Test
    void everyRouteAndParameterOfTheServerIsInTheDocumentAndTheReverse() {
        Map<String, Set<String>> served = site.routes().stream()
                .filter(route -> route.kind() == Route.Kind.API)
                .collect(Collectors.toMap(
                        Route::path, route -> new TreeSet<>(route.parameters()), (one, other) -> one, TreeMap::new));

        assertThat(served).hasSizeGreaterThan(8).isEqualTo(document.queryParameters());
    }

    @Test
    void everyTypeOfProblemIsInTheDocumentAndTheReverse() {
        Set<String> documented = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> documented.add(type.asText()));

        assertThat(documented)
                .isEqualTo(ProblemType.all().stream()
                        .map(ProblemType::address)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyExampleOfTheDocumentConformsToItsSchema() {
        int examples = 0;
        for (JsonNode schema : document.at("/components/schemas")) {
            for (JsonNode example : schema.path("examples")) {
                document.conforms(schema, example.toString(), "example");
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(2);
    }

    @Test
    void theDocumentIsServedAsItIs() {
        assertThat(site.get("/api/v1/openapi.json").body()).contains("\"openapi\": \"3.1.0\"");
    }
}

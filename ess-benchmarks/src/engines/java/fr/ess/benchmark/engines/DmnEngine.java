package fr.ess.benchmark.engines;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.shared.Euros;
import fr.ess.files.funding.DmnDecisionModels;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A scheme, judged by KIE from what the product exports. */
final class DmnEngine {

    private final SchemeOnADay scheme;
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnEngine(SchemeOnADay scheme) {
        this.scheme = scheme;
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(
                        ResourceFactory.newReaderResource(new StringReader(new DmnDecisionModels().dmn(scheme)))))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(
                    model.getMessages(DMNMessage.Severity.ERROR).toString());
        }
    }

    /** Facts as FEEL knows them: absent ones are null. */
    DMNContext context(FactSheet facts) {
        DMNContext context = runtime.newContext();
        for (Fact<?> fact : scheme.facts()) {
            context.set(fact.name().replace('-', '_'), facts.knows(fact) ? value(facts.known(fact)) : null);
        }
        return context;
    }

    private static Object value(Object known) {
        if (known instanceof Euros amount) {
            return new BigDecimal(amount.plainText());
        }
        if (known instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return known instanceof Set<?> codes ? List.copyOf(codes) : known;
    }

    DMNResult evaluate(DMNContext context) {
        return runtime.evaluateAll(model, context);
    }

    static Standing standing(DMNResult result, String decision) {
        Object value = result.getContext().get(decision);
        return value == null ? Standing.UNKNOWN : Standing.of((Boolean) value);
    }
}

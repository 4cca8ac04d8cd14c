package fr.ess.benchmark.engines;

import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.Euros;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The ten criteria as ten rules that refuse. A plain verdict, refused or not, in one session that all requests share in
 * turn, or in one each.
 */
public final class DroolsEngine {

    private static final String RULES = """
            package fr.ess.benchmark.engines
            import fr.ess.benchmark.engines.DroolsEngine.Request
            rule "family" when r : Request(family not in ("association", "cooperative")) then r.refuse(); end
            rule "seat" when r : Request(seat == null || !(seat.startsWith("35") || seat.startsWith("22")))
              then r.refuse(); end
            rule "activity" when r : Request(activity == null || activity.startsWith("84") || activity == "94.91Z")
              then r.refuse(); end
            rule "employees" when r : Request(employees == null || employees < 1 || employees > 50)
              then r.refuse(); end
            rule "age" when r : Request(age == null || age < 12) then r.refuse(); end
            rule "budget" when r : Request(budget == null || budget > 50000000) then r.refuse(); end
            rule "cost" when r : Request(cost == null || cost < 100000 || cost > 5000000) then r.refuse(); end
            rule "rate" when r : Request(cost == null || requested == null || requested * 100 > cost * 50)
              then r.refuse(); end
            rule "commitment" when r : Request(commitment != true) then r.refuse(); end
            rule "report" when r : Request(report not in ("none-due", "delivered")) then r.refuse(); end
            """;

    private final KieSession session;
    private final StatelessKieSession alone;

    private DroolsEngine(Class<? extends KieBuilder.ProjectType> kind) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(kind);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
        this.session = container.newKieSession();
        this.alone = container.newStatelessKieSession();
    }

    /** The rules compiled to Java. */
    static DroolsEngine compiled() {
        return new DroolsEngine(ExecutableModelProject.class);
    }

    /** The rules as the engine reads DRL, its constraints in MVEL. */
    static DroolsEngine interpreted() {
        return new DroolsEngine(DrlProject.class);
    }

    /** In a session of its own, as a request that shares nothing with another. */
    boolean isEligibleAlone(Request request) {
        request.isRefused = false;
        alone.execute(request);
        return !request.isRefused;
    }

    boolean isEligible(Request request) {
        request.isRefused = false;
        FactHandle handle = session.insert(request);
        session.fireAllRules();
        session.delete(handle);
        return !request.isRefused;
    }

    /** What the rules read; null is unknown. Amounts in cents. */
    public static final class Request {

        private final String family;
        private final String seat;
        private final String activity;
        private final Long employees;
        private final Long age;
        private final Long budget;
        private final Long cost;
        private final Long requested;
        private final Boolean commitment;
        private final String report;
        private boolean isRefused;

        Request(FactSheet facts) {
            this.family = facts.value(FundingFacts.ESS_FAMILY).orElse(null);
            this.seat = facts.value(FundingFacts.SEAT_COMMUNE).orElse(null);
            this.activity = facts.value(FundingFacts.ACTIVITY).orElse(null);
            this.employees = facts.value(FundingFacts.EMPLOYEES).orElse(null);
            this.age = facts.value(FundingFacts.AGE_IN_MONTHS).orElse(null);
            this.budget =
                    facts.value(FundingFacts.ANNUAL_BUDGET).map(Euros::cents).orElse(null);
            this.cost =
                    facts.value(FundingFacts.ELIGIBLE_COST).map(Euros::cents).orElse(null);
            this.requested =
                    facts.value(FundingFacts.REQUESTED).map(Euros::cents).orElse(null);
            this.commitment = facts.value(FundingFacts.REPUBLICAN_COMMITMENT).orElse(null);
            this.report = facts.value(FundingFacts.PREVIOUS_REPORT).orElse(null);
        }

        public String getFamily() {
            return family;
        }

        public String getSeat() {
            return seat;
        }

        public String getActivity() {
            return activity;
        }

        public Long getEmployees() {
            return employees;
        }

        public Long getAge() {
            return age;
        }

        public Long getBudget() {
            return budget;
        }

        public Long getCost() {
            return cost;
        }

        public Long getRequested() {
            return requested;
        }

        public Boolean getCommitment() {
            return commitment;
        }

        public String getReport() {
            return report;
        }

        public void refuse() {
            isRefused = true;
        }
    }
}

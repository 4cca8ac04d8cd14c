package fr.ess.application;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import fr.ess.application.charter.KeepCharters;
import fr.ess.application.contract.ActionLinks;
import fr.ess.application.contract.ChainSource;
import fr.ess.application.contract.KeepActionSheets;
import fr.ess.application.contract.KeepBodies;
import fr.ess.application.contract.KeepContracts;
import fr.ess.application.funding.KeepDecisions;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.network.ExploreLinks;
import fr.ess.application.shared.ClockIds;
import fr.ess.application.shared.Ids;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.Retention;
import fr.ess.application.structure.MergeStructures;
import fr.ess.application.structure.duplicate.DistinctPairs;
import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.structure.proposal.Proposals;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Binds the use cases' own needs: the legal clock of France, ids from it, and the validator, made when first used. */
public final class ApplicationModule extends AbstractModule {

    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final Clock clock;

    public ApplicationModule() {
        this(Clock.system(LEGAL_TIME));
    }

    /** With another clock, for tests and rebuilds. */
    public ApplicationModule(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        bind(Clock.class).toInstance(clock);
        bind(Ids.class).to(ClockIds.class);
        Multibinder.newSetBinder(binder(), ChainSource.class).addBinding().to(ActionLinks.class);
    }

    /** All that the ledger keeps. */
    @Provides
    @Singleton
    Kinds kinds() {
        return new Kinds(List.of(
                MergeStructures.MERGED,
                DistinctPairs.KIND,
                Proposals.PROPOSAL,
                VerifyStructure.VERIFICATION,
                RunCampaign.CAMPAIGN,
                KeepCharters.KIND,
                KeepContracts.KIND,
                KeepActionSheets.KIND,
                KeepBodies.KIND,
                KeepSchemes.KIND,
                KeepDecisions.KIND,
                People.PERSON,
                People.SUPPORT_OFFER,
                People.REFUSAL,
                Retention.RUN,
                Retention.DECISION,
                ExploreLinks.NETWORK,
                ExploreLinks.MEMBERSHIP,
                ExploreLinks.RELATION));
    }

    @Provides
    @Singleton
    Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}

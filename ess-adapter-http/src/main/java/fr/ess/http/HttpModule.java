package fr.ess.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.http.charter.CharterApi;
import fr.ess.http.charter.CharterPages;
import fr.ess.http.contract.ContractApi;
import fr.ess.http.contract.ContractPages;
import fr.ess.http.funding.AidPages;
import fr.ess.http.funding.FundingApi;
import fr.ess.http.funding.SchemePages;
import fr.ess.http.network.NetworkApi;
import fr.ess.http.network.NetworkPages;
import fr.ess.http.publication.HomePage;
import fr.ess.http.publication.NoticePages;
import fr.ess.http.shared.Assets;
import fr.ess.http.shared.Monitoring;
import fr.ess.http.shared.ProblemPages;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.SiteName;
import fr.ess.http.stakeholder.PeopleApi;
import fr.ess.http.stakeholder.PeoplePages;
import fr.ess.http.structure.DirectoryPages;
import fr.ess.http.structure.StructureApi;
import fr.ess.http.structure.StructurePages;
import fr.ess.http.territory.DefaultTerritory;
import fr.ess.http.territory.TerritoryApi;
import fr.ess.http.territory.TerritoryPages;
import java.time.Clock;
import java.util.Optional;

/** Binds the routes of the server. The use cases come from the modules it is put together with. */
public final class HttpModule extends AbstractModule {

    private final Optional<String> territory;

    /**
     * @param territory the slug or the name of the one the site is about, or empty for the only one defined
     */
    public HttpModule(Optional<String> territory) {
        this.territory = territory;
    }

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        bind(SiteName.class).to(DefaultTerritory.class);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(TerritoryApi.class);
        routes.addBinding().to(StructureApi.class);
        routes.addBinding().to(CharterApi.class);
        routes.addBinding().to(ContractApi.class);
        routes.addBinding().to(FundingApi.class);
        routes.addBinding().to(AidPages.class);
        routes.addBinding().to(SchemePages.class);
        routes.addBinding().to(HomePage.class);
        routes.addBinding().to(DirectoryPages.class);
        routes.addBinding().to(StructurePages.class);
        routes.addBinding().to(TerritoryPages.class);
        routes.addBinding().to(NetworkApi.class);
        routes.addBinding().to(NetworkPages.class);
        routes.addBinding().to(PeopleApi.class);
        routes.addBinding().to(PeoplePages.class);
        routes.addBinding().to(CharterPages.class);
        routes.addBinding().to(ContractPages.class);
        routes.addBinding().to(NoticePages.class);
        routes.addBinding().to(ProblemPages.class);
        routes.addBinding().to(Monitoring.class);
        routes.addBinding().to(Assets.class);
    }

    @Provides
    @Singleton
    DefaultTerritory defaultTerritory(ConsultTerritories territories, Clock clock) {
        return new DefaultTerritory(territory, territories, clock);
    }
}

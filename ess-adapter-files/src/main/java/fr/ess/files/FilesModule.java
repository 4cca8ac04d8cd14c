package fr.ess.files;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import fr.ess.application.bundle.BundleFiles;
import fr.ess.application.charter.Documents;
import fr.ess.application.contract.ContractReport;
import fr.ess.application.funding.DecisionModels;
import fr.ess.application.funding.FundingRules;
import fr.ess.application.funding.NationalSchemes;
import fr.ess.application.funding.SchemeDocuments;
import fr.ess.application.network.LinkPictureWriter;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.sirene.SireneSource;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.files.bundle.DirectoryBundleFiles;
import fr.ess.files.charter.FileDocuments;
import fr.ess.files.contract.HtmlContractReport;
import fr.ess.files.funding.CsvNationalSchemes;
import fr.ess.files.funding.DmnDecisionModels;
import fr.ess.files.funding.ShippedFundingRules;
import fr.ess.files.funding.YamlSchemeDocuments;
import fr.ess.files.network.LinkPictureFiles;
import fr.ess.files.sheet.CsvSheetWriter;
import fr.ess.files.sheet.FileSheetSource;
import fr.ess.files.structure.CsvReferenceLists;
import fr.ess.files.structure.JsonDirectoryDocuments;
import fr.ess.files.structure.sirene.StockFilesSource;
import fr.ess.files.territory.ShippedGeographySource;

/** Binds the ports that files serve: tables in and out, documents, and the reference data that ships with the product. */
public final class FilesModule extends AbstractModule {

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        bind(BundleFiles.class).to(DirectoryBundleFiles.class).in(Scopes.SINGLETON);
        bind(Documents.class).to(FileDocuments.class).in(Scopes.SINGLETON);
        bind(ContractReport.class).to(HtmlContractReport.class).in(Scopes.SINGLETON);
        bind(LinkPictureWriter.class).to(LinkPictureFiles.class).in(Scopes.SINGLETON);
        bind(SchemeDocuments.class).to(YamlSchemeDocuments.class).in(Scopes.SINGLETON);
        bind(DecisionModels.class).to(DmnDecisionModels.class).in(Scopes.SINGLETON);
        bind(NationalSchemes.class).to(CsvNationalSchemes.class).in(Scopes.SINGLETON);
        bind(FundingRules.class).to(ShippedFundingRules.class).in(Scopes.SINGLETON);
        bind(SheetSource.class).to(FileSheetSource.class).in(Scopes.SINGLETON);
        bind(SheetWriter.class).to(CsvSheetWriter.class).in(Scopes.SINGLETON);
        bind(OfficialGeographySource.class).to(ShippedGeographySource.class).in(Scopes.SINGLETON);
        bind(ReferenceLists.class).to(CsvReferenceLists.class).in(Scopes.SINGLETON);
        bind(DirectoryDocuments.class).to(JsonDirectoryDocuments.class).in(Scopes.SINGLETON);
        bind(SireneSource.class).to(StockFilesSource.class).in(Scopes.SINGLETON);
    }
}

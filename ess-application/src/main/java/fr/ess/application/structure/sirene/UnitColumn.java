package fr.ess.application.structure.sirene;

/** What is read of {@code StockUniteLegale}; no other column is, and none that names a person. */
public enum UnitColumn implements StockColumn {
    SIREN("siren"),
    DISCLOSURE("statutDiffusionUniteLegale"),
    CREATED_ON("dateCreationUniteLegale"),
    SIGLE("sigleUniteLegale"),
    RNA("identifiantAssociationUniteLegale"),
    HEADCOUNT("trancheEffectifsUniteLegale"),
    HEADCOUNT_YEAR("anneeEffectifsUniteLegale"),
    SINCE("dateDebut"),
    STATE("etatAdministratifUniteLegale"),
    NAME("denominationUniteLegale"),
    USUAL_NAME("denominationUsuelle1UniteLegale"),
    LEGAL_CATEGORY("categorieJuridiqueUniteLegale"),
    ACTIVITY("activitePrincipaleUniteLegale"),
    NOMENCLATURE("nomenclatureActivitePrincipaleUniteLegale"),
    ESS_MARK("economieSocialeSolidaireUniteLegale"),
    ACTIVITY_2025("activitePrincipaleNAF25UniteLegale", false);

    private final String header;
    private final boolean required;

    UnitColumn(String header) {
        this(header, true);
    }

    UnitColumn(String header, boolean required) {
        this.header = header;
        this.required = required;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean required() {
        return required;
    }
}

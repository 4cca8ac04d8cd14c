package fr.ess.application.structure.sirene;

/** What is read of {@code StockEtablissement}. */
public enum EstablishmentColumn implements StockColumn {
    SIREN("siren"),
    SIRET("siret"),
    DISCLOSURE("statutDiffusionEtablissement"),
    SEAT("etablissementSiege"),
    COMPLEMENT("complementAdresseEtablissement"),
    NUMBER("numeroVoieEtablissement"),
    REPETITION("indiceRepetitionEtablissement"),
    WAY_TYPE("typeVoieEtablissement"),
    WAY("libelleVoieEtablissement"),
    POSTCODE("codePostalEtablissement"),
    LOCALITY("libelleCommuneEtablissement"),
    COMMUNE("codeCommuneEtablissement"),
    EASTING("coordonneeLambertAbscisseEtablissement", false),
    NORTHING("coordonneeLambertOrdonneeEtablissement", false),
    SINCE("dateDebut"),
    STATE("etatAdministratifEtablissement");

    private final String header;
    private final boolean required;

    EstablishmentColumn(String header) {
        this(header, true);
    }

    EstablishmentColumn(String header, boolean required) {
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

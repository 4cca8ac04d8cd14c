package fr.ess.benchmark;

import fr.ess.domain.territory.Commune;
import fr.ess.files.territory.ShippedGeographySource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes both stock files of SIRENE, made up: the true headers, valid numbers in order, 29 establishments for 20 units,
 * 8 units in 100 that the ESS counts, and 4 in 100 partly disclosed. The arguments: how many units, the folder, and
 * {@code zip} for the files as they are published. The same size gives the same files.
 */
public final class MadeUpStock {

    private static final long SEED = 35_238;
    private static final long FIRST = 10_000_000;
    private static final long NUMBERS = 89_000_000;
    private static final String MASKED = "[ND]";

    private static final String UNITS = "siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,"
            + "dateCreationUniteLegale,sigleUniteLegale,sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,"
            + "prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,pseudonymeUniteLegale,"
            + "identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,"
            + "dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,categorieEntreprise,"
            + "anneeCategorieEntreprise,dateDebut,etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,"
            + "denominationUniteLegale,denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,"
            + "denominationUsuelle3UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,"
            + "nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,"
            + "societeMissionUniteLegale,caractereEmployeurUniteLegale,activitePrincipaleNAF25UniteLegale";
    private static final String SITES = "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,"
            + "trancheEffectifsEtablissement,anneeEffectifsEtablissement,"
            + "activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,"
            + "etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,"
            + "numeroVoieEtablissement,indiceRepetitionEtablissement,dernierNumeroVoieEtablissement,"
            + "indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,"
            + "codePostalEtablissement,libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,"
            + "distributionSpecialeEtablissement,codeCommuneEtablissement,codeCedexEtablissement,"
            + "libelleCedexEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,"
            + "identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,"
            + "coordonneeLambertOrdonneeEtablissement,complementAdresse2Etablissement,numeroVoie2Etablissement,"
            + "indiceRepetition2Etablissement,typeVoie2Etablissement,libelleVoie2Etablissement,"
            + "codePostal2Etablissement,libelleCommune2Etablissement,libelleCommuneEtranger2Etablissement,"
            + "distributionSpeciale2Etablissement,codeCommune2Etablissement,codeCedex2Etablissement,"
            + "libelleCedex2Etablissement,codePaysEtranger2Etablissement,libellePaysEtranger2Etablissement,"
            + "dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,"
            + "enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
            + "nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,"
            + "activitePrincipaleNAF25Etablissement";

    /** Sex, four first names, the usual one, pseudonym. */
    private static final List<String> PERSON = List.of("F", "ANNE", "MARIE", "", "", "ANNE", "");

    private static final List<String> NOBODY = List.of("", "", "", "", "", "", "");

    private static final List<String> WORKS =
            List.of("ATELIER", "AMIS", "JARDIN", "THEATRE", "REGIE", "EPICERIE", "CLUB", "COMITE", "FOYER", "UNION");
    private static final List<String> ENDS = List.of(
            "SOLIDAIRE", "DU CANAL", "DE LA VALLEE", "DES VOISINS", "CITOYEN", "RURAL", "DES PARENTS", "SPORTIF");
    private static final List<String> STREETS = List.of(
            "DE LA MAIRIE", "DU GENERAL DE GAULLE", "DES LILAS", "VICTOR HUGO", "DE L EGLISE", "PASTEUR", "DU MOULIN");
    private static final List<String> WAYS = List.of("RUE", "AVENUE", "PLACE", "CHEMIN", "BOULEVARD");
    private static final List<String> ACTIVITIES =
            List.of("94.99Z", "93.12Z", "88.99B", "90.01Z", "85.59B", "47.11B", "43.22A", "68.20B", "70.22Z", "56.10A");
    private static final List<String> ESS =
            List.of("9220", "9220", "9220", "9220", "9220", "9220", "9220", "9260", "5458", "8210", "9300", "6317");
    private static final List<String> OTHERS =
            List.of("1000", "1000", "1000", "1000", "5499", "5499", "5710", "6540", "5498", "7210");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Commune> communes;

    private MadeUpStock(List<Commune> communes) {
        this.communes = communes;
    }

    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        boolean zipped = arguments.length > 2;
        MadeUpStock stock = new MadeUpStock(
                List.copyOf(new ShippedGeographySource().geography().communes()));
        try (PrintStream units = out(folder, "StockUniteLegale", zipped);
                PrintStream sites = out(folder, "StockEtablissement", zipped)) {
            stock.write(size, units, sites);
        }
    }

    private static PrintStream out(Path folder, String name, boolean zipped) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(name + (zipped ? ".zip" : ".csv")));
        if (zipped) {
            ZipOutputStream zip = new ZipOutputStream(file);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name + "_utf8.csv"));
            file = zip;
        }
        return new PrintStream(new BufferedOutputStream(file, 1 << 18), false, StandardCharsets.UTF_8);
    }

    private void write(long size, PrintStream units, PrintStream sites) {
        units.print(UNITS + "\n");
        sites.print(SITES + "\n");
        StringBuilder unit = new StringBuilder();
        StringBuilder site = new StringBuilder();
        long step = NUMBERS / Math.max(size, 1);
        for (long i = 0; i < size; i++) {
            String siren = withCheckDigit(Long.toString(FIRST + i * step));
            boolean partly = unit(siren, i, unit);
            units.append(unit);
            unit.setLength(0);
            int places = 1 + (random.nextInt(20) < 6 ? 1 : 0) + (random.nextInt(20) < 3 ? 1 : 0);
            for (int place = 1; place <= places; place++) {
                site(siren, place, partly, site);
            }
            sites.append(site);
            site.setLength(0);
        }
    }

    /** Says whether the unit is partly disclosed: then its establishments are too. */
    private boolean unit(String siren, long number, StringBuilder row) {
        boolean ess = random.nextInt(100) < 8;
        String category = of(ess ? ESS : OTHERS);
        boolean person = category.equals("1000");
        String day = day();
        boolean partly = random.nextInt(100) < 4;
        row.append(siren).append(partly ? ",P,," : ",O,,").append(day).append(',');
        row.append(shown(partly, "")).append(',');
        for (String cell : person ? PERSON : NOBODY) {
            row.append(shown(partly && person, cell)).append(',');
        }
        if (ess && random.nextInt(2) == 0) {
            row.append('W').append(100_000_000 + number % 900_000_000);
        }
        boolean employs = random.nextInt(5) == 0;
        row.append(employs ? ",11,2024," : ",,,").append("2026-09-30T08:12:44,").append(1 + random.nextInt(9));
        row.append(",PME,2024,").append(day).append(random.nextInt(10) < 6 ? ",A," : ",C,");
        row.append(person ? shown(partly, "MARTIN" + number) : "").append(',');
        row.append(shown(partly && person, "")).append(',');
        if (!person) {
            String name = of(WORKS) + " " + of(ENDS) + " " + number;
            row.append(random.nextInt(200) == 0 ? "\"" + name + ", DIT \"\"ICI\"\"\"" : name);
        }
        String activity = of(ACTIVITIES);
        row.append(partly ? ",[ND],[ND],[ND]," : ",,,,").append(category);
        row.append(',').append(activity).append(",NAFRev2,00011,");
        row.append(ess && random.nextInt(3) == 0 ? "O" : "")
                .append(",,")
                .append(employs ? 'O' : 'N')
                .append(',');
        row.append(activity, 0, 5).append("Y\n");
        return partly;
    }

    private void site(String siren, int place, boolean partly, StringBuilder row) {
        boolean seat = place == 1;
        String siret = withCheckDigit(siren + String.valueOf(10_000 + place).substring(1));
        Commune commune = communes.get(random.nextInt(communes.size()));
        String day = day();
        row.append(siren)
                .append(',')
                .append(siret, 9, 14)
                .append(',')
                .append(siret)
                .append(partly ? ",P," : ",O,")
                .append(day);
        row.append(",,,,2026-09-30T08:12:44,").append(seat).append(",2,,");
        row.append(shown(partly, String.valueOf(1 + random.nextInt(120)))).append(",,,,");
        row.append(shown(partly, of(WAYS))).append(',').append(shown(partly, of(STREETS)));
        row.append(',')
                .append(shown(partly, commune.code().departement().substring(0, 2) + "000"))
                .append(',')
                .append(commune.name().toUpperCase(java.util.Locale.ROOT));
        row.append(",,,").append(commune.code()).append(",,,,,,");
        row.append(shown(partly, (200_000 + random.nextInt(900_000)) + ".5")).append(',');
        row.append(shown(partly, (6_200_000 + random.nextInt(800_000)) + ".25"));
        row.append(",,,,,,,,,,,,,,,").append(day).append(seat || random.nextInt(3) > 0 ? ",A" : ",F");
        row.append(partly ? ",[ND],[ND],[ND],[ND]," : ",,,,,");
        row.append(of(ACTIVITIES)).append(",NAFRev2,N,\n");
    }

    private static String shown(boolean partly, String text) {
        return partly ? MASKED : text;
    }

    private String day() {
        return (1950 + random.nextInt(76)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    }

    private String of(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** The number with the digit that makes it pass Luhn's check. */
    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighed = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }
}

package fr.ess.application.structure.sirene;

import java.util.Map;

/** The codes that SIRENE wrote for types of ways until its files gave them in full. */
final class WayType {

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("ALL", "ALLEE"),
            Map.entry("AV", "AVENUE"),
            Map.entry("BD", "BOULEVARD"),
            Map.entry("CAR", "CARREFOUR"),
            Map.entry("CHE", "CHEMIN"),
            Map.entry("CHS", "CHAUSSEE"),
            Map.entry("COR", "CORNICHE"),
            Map.entry("CRS", "COURS"),
            Map.entry("DOM", "DOMAINE"),
            Map.entry("DSC", "DESCENTE"),
            Map.entry("ECA", "ECART"),
            Map.entry("ESP", "ESPLANADE"),
            Map.entry("FG", "FAUBOURG"),
            Map.entry("GR", "GRANDE RUE"),
            Map.entry("HAM", "HAMEAU"),
            Map.entry("HLE", "HALLE"),
            Map.entry("IMP", "IMPASSE"),
            Map.entry("LD", "LIEU DIT"),
            Map.entry("LOT", "LOTISSEMENT"),
            Map.entry("MAR", "MARCHE"),
            Map.entry("MTE", "MONTEE"),
            Map.entry("PAS", "PASSAGE"),
            Map.entry("PL", "PLACE"),
            Map.entry("PLN", "PLAINE"),
            Map.entry("PLT", "PLATEAU"),
            Map.entry("PRO", "PROMENADE"),
            Map.entry("PRV", "PARVIS"),
            Map.entry("QUA", "QUARTIER"),
            Map.entry("RES", "RESIDENCE"),
            Map.entry("RLE", "RUELLE"),
            Map.entry("ROC", "ROCADE"),
            Map.entry("RPT", "ROND-POINT"),
            Map.entry("RTE", "ROUTE"),
            Map.entry("SEN", "SENTIER"),
            Map.entry("SQ", "SQUARE"),
            Map.entry("TPL", "TERRE-PLEIN"),
            Map.entry("TRA", "TRAVERSE"),
            Map.entry("VLA", "VILLA"),
            Map.entry("VLGE", "VILLAGE"));

    private WayType() {}

    /** The type in full; as it is written where it is no code. */
    static String written(String type) {
        return WRITTEN_OUT.getOrDefault(type, type);
    }
}

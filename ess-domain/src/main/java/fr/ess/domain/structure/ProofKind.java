package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.MessageCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documents and decisions that settle what registers leave open. */
public enum ProofKind implements MessageCode {
    /** Agrément « entreprise solidaire d'utilité sociale » (code du travail, art. L3332-17-1). */
    ESUS_ACCREDITATION("esus"),
    /** Convention of work integration, of a kind that is not said (code du travail, art. L5132-2 and L5132-4). */
    WORK_INTEGRATION_AGREEMENT("siae"),
    /** Entreprise d'insertion (code du travail, art. L5132-5). */
    INTEGRATION_ENTERPRISE("ei"),
    /** Entreprise de travail temporaire d'insertion (code du travail, art. L5132-6). */
    INTEGRATION_TEMPORARY_AGENCY("etti"),
    /** Association intermédiaire (code du travail, art. L5132-7). */
    INTERMEDIARY_ASSOCIATION("ai"),
    /** Atelier ou chantier d'insertion (code du travail, art. L5132-15). */
    INTEGRATION_WORKSHOP("aci"),
    /** Entreprise d'insertion par le travail indépendant (loi n° 2018-771 du 5 septembre 2018, art. 83). */
    INTEGRATION_BY_SELF_EMPLOYMENT("eiti"),
    /** Groupement d'employeurs pour l'insertion et la qualification (code du travail, art. L1253-1). */
    EMPLOYERS_GROUP_FOR_INTEGRATION("geiq"),
    /** Entreprise adaptée (code du travail, art. L5213-13). */
    ADAPTED_ENTERPRISE("ea"),
    /** Entreprise adaptée de travail temporaire (code du travail, art. L5213-13-1). */
    ADAPTED_TEMPORARY_AGENCY("eatt"),
    /** Presence on the ministry's list of SCOP, or statutes of a SCOP or SCIC: what legal category 5710 cannot say. */
    COOPERATIVE_STATUTES("scop"),
    /** Statutes that satisfy article 1 of the law of 31 July 2014, for a commercial company. */
    ESS_STATUTES(""),
    /** The mission decided that the structure belongs to the ESS. */
    DECISION_IN(""),
    /** The mission decided that the structure does not belong to the ESS. */
    DECISION_OUT("");

    private static final List<ProofKind> WORK_INTEGRATION = List.of(
            WORK_INTEGRATION_AGREEMENT,
            INTEGRATION_ENTERPRISE,
            INTEGRATION_TEMPORARY_AGENCY,
            INTERMEDIARY_ASSOCIATION,
            INTEGRATION_WORKSHOP,
            INTEGRATION_BY_SELF_EMPLOYMENT);

    private final String sigle;

    ProofKind(String sigle) {
        this.sigle = sigle;
    }

    /** The kind that public lists name by a sigle, alone or with its words: {@code ACI}, {@code ACI - Atelier …}. */
    public static Optional<ProofKind> ofSigle(String written) {
        List<String> words = FoldedText.words(written);
        return Arrays.stream(values())
                .filter(kind -> !kind.sigle.isEmpty())
                .filter(kind -> !words.isEmpty() && words.get(0).equals(kind.sigle))
                .findFirst();
    }

    /** The sigle of public lists, in small letters; empty for what no list names. */
    public String sigle() {
        return sigle;
    }

    /** All the sigles, for whoever asks which there are. */
    public static List<String> sigles() {
        return Arrays.stream(values())
                .map(ProofKind::sigle)
                .filter(known -> !known.isEmpty())
                .toList();
    }

    /** Whether the structure is one of the structures d'insertion par l'activité économique, SIAE. */
    public boolean isWorkIntegration() {
        return WORK_INTEGRATION.contains(this);
    }

    /** Whether it holds for a term: without its end nobody could say that it still does. */
    public boolean hasTerm() {
        return this == ESUS_ACCREDITATION;
    }

    @Override
    public String key() {
        return MessageCode.key("proof", this);
    }
}

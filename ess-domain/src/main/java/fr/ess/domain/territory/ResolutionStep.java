package fr.ess.domain.territory;

import fr.ess.domain.shared.MessageCode;

/** What the gazetteer had to do to reach a commune from what was written, with the confidence it leaves. */
public enum ResolutionStep implements MessageCode {
    /** The official code was given. */
    CODE(Confidence.EXACT),
    /** The official name was given. */
    NAME(Confidence.EXACT),
    /** The code is that of an arrondissement of Paris, Lyon or Marseille. */
    ARRONDISSEMENT(Confidence.NORMALISED),
    /** CEDEX, a number or a postal code was left out of the name. */
    DELIVERY_MENTION(Confidence.NORMALISED),
    /** Articles, linking words or spaces differ. */
    LINKING_WORDS(Confidence.NORMALISED),
    /** The name or code is one of the past. */
    FORMER_NAME(Confidence.FORMER_NAME),
    /** Only one of several communes lies in the preferred perimeter. */
    PREFERRED_PERIMETER(Confidence.PREFERRED),
    /** The postal code alone. */
    POSTCODE(Confidence.POSTCODE),
    /** Words are shortened or missing at the end. */
    SHORTENED_WORDS(Confidence.ABBREVIATED),
    /** One or two typing errors. */
    TYPING_ERROR(Confidence.APPROXIMATE),
    /** Words follow the name. */
    WORDS_TOO_MANY(Confidence.APPROXIMATE),
    /** The code was followed although the name says otherwise. */
    NAME_DISAGREES(Confidence.APPROXIMATE);

    private final Confidence confidence;

    ResolutionStep(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }

    @Override
    public String key() {
        return MessageCode.key("commune", this);
    }
}

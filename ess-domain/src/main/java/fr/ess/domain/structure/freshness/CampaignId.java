package fr.ess.domain.structure.freshness;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a campaign. */
public record CampaignId(long value) implements Id, Comparable<CampaignId> {

    public static Optional<CampaignId> tryParse(String text) {
        return Tsid.tryParse(text).map(CampaignId::new);
    }

    @Override
    public int compareTo(CampaignId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}

package fr.ess.domain.structure.search;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoPoint;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What the index knows of a structure: enough to list it, count it and find it by its words.
 *
 * @param section letter of the NAF rév. 2 section, empty when unknown
 * @param place the commune of the seat, absent while unresolved
 * @param position where the seat, or the next place, stands; absent while unknown
 * @param sites where its other open establishments stand, as far as that is known
 * @param published whether the public may see it
 * @param publicWords folded words it is found by, for everyone; among them the {@link SiteWord} of each commune, other than
 *     its place's, where it has an open establishment
 * @param missionWords further folded words, for the mission only
 * @param otherwise the columns of an export of which its sources state something else than it shows
 */
public record DirectoryEntry(
        StructureId id,
        String name,
        String sigle,
        Optional<Siren> siren,
        Optional<EssFamily> family,
        String activity,
        String section,
        Optional<Place> place,
        Optional<GeoPoint> position,
        Set<GeoPoint> sites,
        Optional<HeadcountBand> headcount,
        Optional<StructureStatus> status,
        SortedSet<Tag> tags,
        boolean published,
        String publicWords,
        String missionWords,
        Set<EntryColumn> otherwise) {

    public DirectoryEntry {
        sites = Set.copyOf(sites);
        otherwise = Set.copyOf(otherwise);
    }

    /** The same, these columns being stated otherwise. */
    public DirectoryEntry with(Set<EntryColumn> otherwise) {
        return new DirectoryEntry(
                id,
                name,
                sigle,
                siren,
                family,
                activity,
                section,
                place,
                position,
                sites,
                headcount,
                status,
                tags,
                published,
                publicWords,
                missionWords,
                otherwise);
    }

    /** The folded name, by which equals are ordered. */
    public String sortName() {
        return FoldedText.fold(name);
    }

    /** The folded words this audience finds it by. */
    public String words(Audience audience) {
        return audience.maySee(Audience.MISSION) ? publicWords + " " + missionWords : publicWords;
    }

    /** Whether its place, or another of its open establishments, is in one of some communes. */
    public boolean isIn(Set<CommuneCode> communes) {
        return place.filter(known -> communes.contains(known.commune())).isPresent()
                || communes.stream().map(SiteWord::of).anyMatch(word -> SoughtWord.holds(word, publicWords));
    }

    /** Whether its seat, or another of its open establishments, stands in an area. */
    public boolean standsIn(GeoArea area) {
        return position.filter(area::contains).isPresent() || sites.stream().anyMatch(area::contains);
    }

    /** A commune with its EPCI, named as today. */
    public record Place(CommuneCode commune, String communeName, Optional<PlaceEpci> epci) {}

    /** The EPCI of a place. */
    public record PlaceEpci(String siren, String name) {}
}

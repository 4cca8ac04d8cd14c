package fr.ess.files.structure.sirene;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who continues whom: the file of successions, in memory. */
final class Successions {

    static final Successions NONE = new Successions(List.of());

    private static final String FROM = "siretEtablissementPredecesseur";
    private static final String TO = "siretEtablissementSuccesseur";
    private static final int SIRET_LENGTH = 14;

    /** In the order of the establishments that closed. */
    private final List<Link> links;

    private Successions(List<Link> links) {
        this.links = links.stream().sorted(Comparator.comparingLong(Link::from)).toList();
    }

    /** Two SIRET as numbers. */
    private record Link(long from, long to) {}

    /** Reads the file; of several successors of one establishment, the last told stands. */
    static Successions read(StockRows rows) {
        Cells cells = new Cells();
        if (rows.advance()) {
            rows.cells(cells);
        }
        List<String> header = cells.names();
        int from = header.indexOf(FROM);
        int to = header.indexOf(TO);
        if (from < 0 || to < 0) {
            throw new EssException(
                            ErrorCode.STOCK_COMPANION_UNKNOWN,
                            "file",
                            rows.file().name())
                    .with("missing", FROM + ", " + TO);
        }
        List<Link> links = new ArrayList<>();
        while (rows.advance()) {
            rows.cells(cells);
            number(cells.text(from))
                    .flatMap(one -> number(cells.text(to)).map(other -> new Link(one, other)))
                    .ifPresent(links::add);
        }
        return new Successions(links);
    }

    private static Optional<Long> number(String siret) {
        return siret.length() == SIRET_LENGTH && siret.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.parseLong(siret))
                : Optional.empty();
    }

    /** The number of the establishment that continues this one. */
    Optional<String> of(String siret) {
        return number(siret).flatMap(this::last).map(number -> String.format("%014d", number));
    }

    private Optional<Long> last(long siret) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).from <= siret) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && links.get(low - 1).from == siret ? Optional.of(links.get(low - 1).to) : Optional.empty();
    }
}

package fr.ess.files.structure.sirene;

import fr.ess.application.shared.Feed;
import fr.ess.application.structure.sirene.EstablishmentColumn;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneStock;
import fr.ess.application.structure.sirene.SireneUnit;
import fr.ess.application.structure.sirene.SireneUnit.Site;
import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.domain.shared.Message;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.files.structure.sirene.UnitPart.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Joins the two files as they go by, both in the order of SIREN: some threads look for candidates, another for their
 * establishments, and a last one takes the units.
 */
final class SortedStock implements SireneStock {

    private static final int BATCHES_AHEAD = 2;
    private static final int BATCH = 1_000;
    /** Beyond what any legal unit of France has. */
    private static final int MOST_SITES = 100_000;

    private final StockRows unitRows;
    private final StockRows siteRows;
    private final StockHeader<EstablishmentColumn> header;
    private final Candidates candidates;
    private final Predicate<String> within;
    private final IntPredicate known;
    private final Issues issues = new Issues();
    private final Optional<Positions> positions;
    private final Successions successions;
    private final Feed<List<Candidate>> feed;
    private final Feed<List<SireneUnit>> units;
    private final Tally sitesRead = new Tally();

    SortedStock(
            StockRows unitRows,
            StockRows siteRows,
            Optional<Positions> positions,
            Successions successions,
            SireneSelection selection) {
        this.positions = positions;
        this.successions = successions;
        this.unitRows = unitRows;
        this.siteRows = siteRows;
        this.candidates = new Candidates(unitRows, selection, issues);
        this.header = StockHeader.read(siteRows, Stock.ESTABLISHMENTS, EstablishmentColumn.class);
        this.within = remembering(selection.within());
        this.known = selection.known();
        this.feed = new Feed<>("sirene units", BATCHES_AHEAD, candidates::giveTo);
        this.units = new Feed<>("sirene establishments", BATCHES_AHEAD, this::join);
    }

    private static Predicate<String> remembering(Predicate<String> question) {
        Map<String, Boolean> answers = new HashMap<>();
        return code -> answers.computeIfAbsent(code, question::test);
    }

    @Override
    public List<SireneUnit> next() {
        return units.next().orElse(List.of());
    }

    private void join(Consumer<List<SireneUnit>> taker) {
        Sites sites = new Sites();
        List<SireneUnit> batch = new ArrayList<>(BATCH);
        for (Optional<List<Candidate>> some = feed.next(); some.isPresent(); some = feed.next()) {
            for (Candidate candidate : some.get()) {
                List<Site> found = sites.of(candidate.siren());
                if (!found.isEmpty()) {
                    batch.add(new SireneUnit(candidate.row().get(), found));
                }
                if (batch.size() == BATCH) {
                    taker.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
        }
        sites.passOver();
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
    }

    @Override
    public Reading reading() {
        return new Reading(
                candidates.size() + siteRows.consumed(),
                unitRows.file().size() + siteRows.file().size(),
                candidates.read(),
                candidates.found(),
                sitesRead.value(),
                issues.first(),
                issues.inAll());
    }

    @Override
    public void close() {
        units.close();
        feed.close();
        unitRows.close();
        siteRows.close();
        positions.ifPresent(Positions::close);
    }

    /** The establishments of the units asked for, whose SIREN only grow. */
    private final class Sites {

        private final Cells cells = new Cells();
        private int siren = -1;
        /** Whether rows that were just passed over may have been those of any unit here. */
        private boolean lost;

        private boolean there = advance();

        private boolean advance() {
            int before = siren;
            boolean more;
            do {
                more = siteRows.advance();
                sitesRead.add(more ? 1 : 0);
                siren = more ? siteRows.siren(header.place(EstablishmentColumn.SIREN)) : Integer.MAX_VALUE;
                if (siren < 0) {
                    say(Flaw.FIELDS);
                    lost = true;
                }
            } while (siren < 0);
            if (siren < before) {
                throw siteRows.notSorted();
            }
            return more;
        }

        /**
         * All the establishments of a unit when one is within the territory, or the directory knows the unit; none otherwise,
         * and none when one of them cannot be read: the unit would seem to have closed it, or to have moved.
         */
        List<Site> of(int unit) {
            while (there && siren < unit) {
                lost = false;
                there = advance();
            }
            List<StockRow<EstablishmentColumn>> rows = new ArrayList<>();
            boolean wanted = known.test(unit);
            boolean whole = !lost;
            while (there && siren == unit) {
                lost = false;
                if (rows.size() == MOST_SITES) {
                    say(Flaw.TOO_MANY_SITES);
                } else if (siteRows.cells(cells).count() != header.width()) {
                    say(Flaw.FIELDS);
                    whole = false;
                } else {
                    StockRow<EstablishmentColumn> row = header.row(siteRows.line(), cells.kept());
                    wanted |= isWithin(row);
                    rows.add(row);
                }
                there = advance();
                whole &= !lost;
            }
            return wanted && whole ? sites(unit, rows) : List.of();
        }

        private boolean isWithin(StockRow<EstablishmentColumn> row) {
            return within.test(row.text(EstablishmentColumn.COMMUNE));
        }

        private List<Site> sites(int unit, List<StockRow<EstablishmentColumn>> rows) {
            Map<String, GeoPoint> points =
                    positions.map(known -> known.of(unit)).orElse(Map.of());
            List<Site> sites = new ArrayList<>(rows.size());
            for (StockRow<EstablishmentColumn> row : rows) {
                String siret = row.text(EstablishmentColumn.SIRET);
                sites.add(new Site(row, isWithin(row), Optional.ofNullable(points.get(siret)), successions.of(siret)));
            }
            return sites;
        }

        /** Goes to the end, so that the counts are those of the file, and its end is seen. */
        void passOver() {
            while (there) {
                there = advance();
            }
        }

        private void say(Flaw flaw) {
            issues.accept(new StockIssue(Stock.ESTABLISHMENTS, siteRows.line(), "", Message.of(flaw)));
        }
    }

    /** The first issues, and how many there are; two threads say some. */
    private static final class Issues implements Consumer<StockIssue> {

        private final List<StockIssue> first = new ArrayList<>();
        private long inAll;

        @Override
        public synchronized void accept(StockIssue issue) {
            inAll++;
            if (first.size() < Reading.MOST_ISSUES) {
                first.add(issue);
            }
        }

        synchronized List<StockIssue> first() {
            return List.copyOf(first);
        }

        synchronized long inAll() {
            return inAll;
        }
    }
}

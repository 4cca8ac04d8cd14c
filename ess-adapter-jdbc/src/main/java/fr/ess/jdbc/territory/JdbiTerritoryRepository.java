package fr.ess.jdbc.territory;

import fr.ess.application.territory.TerritoryRepository;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Membership;
import fr.ess.domain.territory.Perimeter;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Territories in SQL. */
public final class JdbiTerritoryRepository implements TerritoryRepository {

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiTerritoryRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Territory save(Territory territory) {
        Handle handle = unitOfWork.handle();
        if (territory.version() == 0) {
            insert(handle, territory);
        } else {
            update(handle, territory);
        }
        writeCommunes(handle, territory);
        writeFigures(handle, territory);
        return territory.withVersion(territory.version() + 1);
    }

    @Override
    public Optional<Territory> find(TerritoryId id) {
        return rows("WHERE id = :key", id.value()).stream().findFirst();
    }

    @Override
    public Optional<Territory> findBySlug(String slug) {
        return rows("WHERE slug = :key", slug).stream().findFirst();
    }

    @Override
    public List<Territory> list() {
        return rows("WHERE :key IS NOT NULL ORDER BY slug", "");
    }

    private static void insert(Handle handle, Territory territory) {
        int inserted = handle.createUpdate("""
                        INSERT INTO territory (id, slug, name, known_since, version)
                        VALUES (:id, :slug, :name, :knownSince, 1) ON CONFLICT DO NOTHING
                        """)
                .bind("id", territory.id().value())
                .bind("slug", territory.slug())
                .bind("name", territory.name())
                .bind("knownSince", territory.perimeter().knownSince().toString())
                .execute();
        if (inserted == 0) {
            boolean sameId = handle.createQuery("SELECT count(*) FROM territory WHERE id = :id")
                            .bind("id", territory.id().value())
                            .mapTo(Long.class)
                            .one()
                    > 0;
            throw sameId
                    ? stale(territory)
                    : new EssException(ErrorCode.TERRITORY_EXISTS, "territory", territory.slug());
        }
    }

    private static void update(Handle handle, Territory territory) {
        int updated = handle.createUpdate("""
                        UPDATE territory SET name = :name, known_since = :knownSince, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .bind("id", territory.id().value())
                .bind("name", territory.name())
                .bind("knownSince", territory.perimeter().knownSince().toString())
                .bind("version", territory.version())
                .execute();
        if (updated == 0) {
            throw stale(territory);
        }
    }

    private static EssException stale(Territory territory) {
        return new EssException(ErrorCode.STALE_WRITE, "subject", territory.slug());
    }

    private static void writeCommunes(Handle handle, Territory territory) {
        handle.createUpdate("DELETE FROM territory_commune WHERE territory_id = :id")
                .bind("id", territory.id().value())
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO territory_commune (territory_id, commune, valid_from, valid_to)
                VALUES (:id, :commune, :from, :to)
                """);
        territory
                .perimeter()
                .memberships()
                .forEach(membership -> batch.bind("id", territory.id().value())
                        .bind("commune", membership.commune().text())
                        .bind("from", membership.days().first().toString())
                        .bind(
                                "to",
                                membership.days().end().map(LocalDate::toString).orElse(null))
                        .add());
        batch.execute();
    }

    private static void writeFigures(Handle handle, Territory territory) {
        handle.createUpdate("DELETE FROM territory_figure WHERE territory_id = :id")
                .bind("id", territory.id().value())
                .execute();
        List<PopulationFigure> figures = territory.figures();
        for (int position = 0; position < figures.size(); position++) {
            PopulationFigure figure = figures.get(position);
            handle.createUpdate("""
                            INSERT INTO territory_figure
                                (territory_id, position, subject, inhabitants, stated_on, source, precision)
                            VALUES (:id, :position, :subject, :inhabitants, :statedOn, :source, :precision)
                            """)
                    .bind("id", territory.id().value())
                    .bind("position", position)
                    .bind("subject", figure.subject())
                    .bind("inhabitants", figure.inhabitants())
                    .bind("statedOn", figure.date().toString())
                    .bind("source", figure.source())
                    .bind("precision", figure.precision().name())
                    .execute();
        }
    }

    private List<Territory> rows(String condition, Object key) {
        return unitOfWork
                .handle()
                .createQuery("SELECT id, slug, name, known_since, version FROM territory " + condition)
                .bind("key", key)
                .map((row, context) -> {
                    TerritoryId id = new TerritoryId(row.getLong("id"));
                    Perimeter perimeter = new Perimeter(LocalDate.parse(row.getString("known_since")), communes(id));
                    return new Territory(
                            id,
                            row.getString("slug"),
                            row.getString("name"),
                            perimeter,
                            figures(id),
                            row.getLong("version"));
                })
                .list();
    }

    private List<Membership> communes(TerritoryId id) {
        return unitOfWork
                .handle()
                .createQuery("SELECT commune, valid_from, valid_to FROM territory_commune WHERE territory_id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Membership(
                        CommuneCode.parse(row.getString("commune")),
                        range(
                                row.getString("valid_from"),
                                Optional.ofNullable(row.getString("valid_to")).orElse(""))))
                .list();
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    private List<PopulationFigure> figures(TerritoryId id) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT subject, inhabitants, stated_on, source, precision FROM territory_figure
                        WHERE territory_id = :id ORDER BY position
                        """)
                .bind("id", id.value())
                .map((row, context) -> new PopulationFigure(
                        row.getString("subject"),
                        row.getLong("inhabitants"),
                        LocalDate.parse(row.getString("stated_on")),
                        row.getString("source"),
                        Precision.valueOf(row.getString("precision"))))
                .list();
    }
}

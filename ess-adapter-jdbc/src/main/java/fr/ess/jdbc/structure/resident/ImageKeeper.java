package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryImages;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.jdbc.shared.Database;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.SqliteDatabase;
import fr.ess.jdbc.structure.JdbiDirectoryIndex;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the image of the index in a file beside a SQLite database. Whoever made the file, this process or another, it is
 * opened when it changes, and answers for the state of the database whose mark it bears, or for a later one of which it is
 * known what changed. Safe for threads.
 */
@Singleton
public final class ImageKeeper implements DirectoryImages {

    private static final Logger LOG = LoggerFactory.getLogger(ImageKeeper.class);
    private static final String SUFFIX = ".directory";

    private final Optional<Path> file;
    private final JdbiUnitOfWork unitOfWork;
    private volatile Opened opened = Opened.NOTHING;
    private volatile Amended amended = Amended.NOTHING;

    @Inject
    public ImageKeeper(Database database, JdbiUnitOfWork unitOfWork) {
        this.file = database instanceof SqliteDatabase inFile
                ? Optional.of(inFile.file().resolveSibling(inFile.file().getFileName() + SUFFIX))
                : Optional.empty();
        this.unitOfWork = unitOfWork;
    }

    /**
     * What shows the directory as the unit under way sees it: the image, if nothing changed since it was made; together with
     * one of what changed, if that is little; nothing if it is much. An image that shows all is right whatever became of its
     * file: that is looked at only when there is none.
     */
    List<Segment> current() {
        if (file.isEmpty()) {
            return List.of();
        }
        long mark = mark();
        Opened known = opened;
        if (!known.shows(mark)) {
            known = look(file.get());
        }
        return known.shows(mark)
                ? known.whole()
                : known.image.map(image -> amended(mark, image)).orElse(List.of());
    }

    private List<Segment> amended(long mark, DirectoryImage image) {
        Amended known = amended;
        return known.mark == mark && known.isOf(image) ? known.segments : amend(mark, image);
    }

    /** One at a time: whoever waited finds what the other made. It is kept as long as the image is. */
    private synchronized List<Segment> amend(long mark, DirectoryImage image) {
        if (amended.mark == mark && amended.isOf(image)) {
            return amended.segments;
        }
        List<Long> changed = changedSince(image.mark());
        if (changed.isEmpty()) {
            return List.of();
        }
        List<Segment> segments = List.of(
                image.without(changed),
                ImageBuilder.of(unitOfWork.handle(), mark, changed).whole());
        if (opened.image.filter(present -> present == image).isPresent()) {
            amended = new Amended(mark, segments);
        }
        return segments;
    }

    /** The entry of each change since a mark of the past; none when that is not known any more. */
    private List<Long> changedSince(long mark) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT entry_id FROM directory_change
                        WHERE number >= (SELECT min(number) FROM directory_change WHERE mark = :mark)
                        """)
                .bind("mark", mark)
                .mapTo(Long.class)
                .list();
    }

    private long mark() {
        return unitOfWork.query("SELECT mark FROM directory_mark", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    /** Opens the file unless it is the one that was opened. */
    private Opened look(Path path) {
        Optional<Stamp> stamp = stamp(path);
        Opened known = opened;
        if (!known.stamp.equals(stamp)) {
            known = replace(known, new Opened(stamp, stamp.flatMap(any -> open(path)), false));
        }
        return known;
    }

    /** Unless somebody did meanwhile, as when the image was taken away. */
    private synchronized Opened replace(Opened known, Opened by) {
        if (opened.equals(known)) {
            opened = by;
            if (by.image.filter(amended::isOf).isEmpty()) {
                amended = Amended.NOTHING;
            }
        }
        return by;
    }

    private static Optional<DirectoryImage> open(Path path) {
        try {
            return Optional.of(DirectoryImage.open(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            warn(path, e.getMessage());
            return Optional.empty();
        }
    }

    private static void warn(Path path, @Nullable String why) {
        LOG.warn("The image {} is not used, the database answers: {}.", path, why);
    }

    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public State state() {
        if (file.isEmpty()) {
            return State.UNSUPPORTED;
        }
        Opened known = look(file.get());
        if (known.stamp.isEmpty()) {
            return State.ABSENT;
        }
        if (!known.examined) {
            boolean readable = known.image.isPresent();
            known = replace(known, known.lookedAtWhole());
            if (readable && known.image.isEmpty()) {
                warn(file.get(), "altered");
            }
        }
        return known.image.map(this::state).orElse(State.DAMAGED);
    }

    private State state(DirectoryImage image) {
        if (image.mark() == mark()) {
            return State.CURRENT;
        }
        int changed = changedSince(image.mark()).size();
        return changed > 0 && changed <= JdbiDirectoryIndex.FEW_CHANGES ? State.AMENDED : State.OUTDATED;
    }

    @Override
    public long make() {
        Path path = file.orElseThrow(() -> new EssException(ErrorCode.UPKEEP_UNSUPPORTED, "database", "PostgreSQL"));
        Handle handle = unitOfWork.handle();
        try {
            return ImageBuilder.write(handle, mark(), path);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", path).causedBy(e);
        }
    }

    /** Takes the image away: nothing may be left of what it holds. */
    void drop() {
        file.ifPresent(path -> {
            synchronized (this) {
                opened = Opened.NOTHING;
                amended = Amended.NOTHING;
            }
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What tells a file from the one that stood there before. */
    private record Stamp(FileTime modified, long size, String key) {}

    /**
     * What stands beside the database.
     *
     * @param image what can be asked; absent without a file, or for one that is damaged
     * @param examined whether all of the image was looked at, and not its head alone
     */
    private record Opened(Optional<Stamp> stamp, Optional<DirectoryImage> image, boolean examined) {

        static final Opened NOTHING = new Opened(Optional.empty(), Optional.empty(), true);

        boolean shows(long mark) {
            return image.isPresent() && image.get().mark() == mark;
        }

        List<Segment> whole() {
            return image.map(DirectoryImage::whole).stream().toList();
        }

        Opened lookedAtWhole() {
            return new Opened(stamp, image.filter(DirectoryImage::isSound), true);
        }
    }

    /**
     * An image without what changed since, and the image of that.
     *
     * @param mark of the state of the database that they show together
     */
    private record Amended(long mark, List<Segment> segments) {

        static final Amended NOTHING = new Amended(0, List.of());

        boolean isOf(DirectoryImage image) {
            return !segments.isEmpty() && segments.get(0).image() == image;
        }
    }
}

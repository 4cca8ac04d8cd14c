package fr.ess.benchmark;

import fr.ess.application.structure.duplicate.JaroWinklerWords;
import fr.ess.application.structure.duplicate.SeededDirectory;
import fr.ess.application.structure.duplicate.SeededDirectory.Plant;
import fr.ess.domain.structure.duplicate.DuplicateProfile;
import fr.ess.domain.structure.duplicate.DuplicateScorer;
import fr.ess.domain.structure.duplicate.DuplicateSearch;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Found;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Question;
import fr.ess.domain.structure.duplicate.Likeness;
import fr.ess.domain.structure.duplicate.ScoredPair;
import fr.ess.domain.structure.duplicate.StructurePair;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One search for duplicates over a made-up directory: the first argument is its size. One process is one measure, the
 * start of the virtual machine's compilation included, as for whoever runs the command.
 */
public final class DuplicatesBenchmark {

    private static final long SEED = 35_238;
    private static final double BILLION = 1e9;

    private DuplicatesBenchmark() {}

    public static void main(String[] arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        SeededDirectory directory = SeededDirectory.of(size, SEED);
        DuplicateSearch search = new DuplicateSearch(new DuplicateScorer(new JaroWinklerWords()));
        System.gc();
        long heapBefore =
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long wall = System.nanoTime();
        long cpu = cpu();

        List<DuplicateProfile> profiles =
                directory.structures().stream().map(DuplicateProfile::of).toList();
        double prepared = (System.nanoTime() - wall) / BILLION;
        Found found = search.search(
                profiles,
                new Question(
                        Set.of(),
                        Set.of(),
                        Likeness.POSSIBLE.from(),
                        10 * directory.planted().size()));

        double wallSeconds = (System.nanoTime() - wall) / BILLION;
        double cpuSeconds = (cpu() - cpu) / BILLION;
        say("structures              %,d", size);
        say("wall                    %.2f s, of which %.2f s to reduce structures to profiles", wallSeconds, prepared);
        say("CPU                     %.2f s, compiler and collector included", cpuSeconds);
        say(
                "peak heap               %d MiB, of which %d MiB hold the directory itself",
                peak() >> 20, heapBefore >> 20);
        say("comparisons             %,d, %.1f a structure", found.compared(), (double) found.compared() / size);
        say("pairs proposed          %,d", found.total());
        recall(directory.planted(), found);
    }

    private static void recall(Map<StructurePair, Plant> planted, Found found) {
        Set<StructurePair> proposed =
                found.best().stream().map(ScoredPair::pair).collect(Collectors.toSet());
        Map<Plant, Integer> all = new TreeMap<>();
        Map<Plant, Integer> seen = new TreeMap<>();
        planted.forEach((pair, plant) -> {
            all.merge(plant, 1, Integer::sum);
            seen.merge(plant, proposed.contains(pair) ? 1 : 0, Integer::sum);
        });
        int total = seen.values().stream().mapToInt(Integer::intValue).sum();
        say("planted pairs found     %.2f %% of %,d", 100.0 * total / planted.size(), planted.size());
        all.forEach((plant, count) -> say(
                "  %-21s %.2f %%", plant.name().toLowerCase(Locale.ROOT), 100.0 * seen.getOrDefault(plant, 0) / count));
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** The sum of the peaks of the heap's pools: an upper bound, garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

package fr.ess.domain.territory;

import fr.ess.domain.shared.Lazy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every name of every commune, past and present, found by its spelling, its département or its commune of today. */
final class NameIndex {

    private final List<BorneName> all;
    private final Map<String, List<BorneName>> byJoined;
    private final Map<String, List<BorneName>> byJoinedCore;
    private final Lazy<Map<String, List<BorneName>>> byDepartement;
    private final Lazy<Map<CommuneCode, List<BorneName>>> byCommune;

    NameIndex(List<BorneName> names) {
        this.all = names;
        this.byJoined = grouped(names, borne -> borne.name().joined());
        this.byJoinedCore = grouped(names, borne -> borne.name().joinedCore());
        this.byDepartement =
                new Lazy<>(() -> grouped(names, borne -> borne.today().departement()));
        this.byCommune = new Lazy<>(() -> grouped(names, borne -> borne.today().code()));
    }

    Collection<BorneName> all() {
        return all;
    }

    List<BorneName> joined(String joined) {
        return byJoined.getOrDefault(joined, List.of());
    }

    List<BorneName> joinedCore(String joinedCore) {
        return byJoinedCore.getOrDefault(joinedCore, List.of());
    }

    Collection<BorneName> inDepartements(Set<String> departements) {
        return departements.stream()
                .flatMap(code -> byDepartement.get().getOrDefault(code, List.of()).stream())
                .toList();
    }

    List<BorneName> ofCommune(CommuneCode code) {
        return byCommune.get().getOrDefault(code, List.of());
    }

    private static <K> Map<K, List<BorneName>> grouped(List<BorneName> names, Function<BorneName, K> key) {
        Map<K, List<BorneName>> groups = new HashMap<>(names.size() * 2);
        for (BorneName borne : names) {
            groups.computeIfAbsent(key.apply(borne), k -> new ArrayList<>(1)).add(borne);
        }
        return groups;
    }
}

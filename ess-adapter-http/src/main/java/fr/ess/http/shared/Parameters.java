package fr.ess.http.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The query parameters of a request, checked: known, given once unless they may repeat, and of a sane length. */
public final class Parameters {

    static final Parameters NONE = new Parameters(Map.of());

    private static final int LONGEST = 200;
    private static final int LONGEST_OF_LONG = 2_000;
    private static final String COLUMNS = "columns";
    private static final Map<String, Integer> MOST_REPETITIONS = Map.of("tag", 20, COLUMNS, 100);
    private static final String PAGE = "page";
    private static final Set<String> LONG = Set.of(PAGE, COLUMNS);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Checks what a request gives against what its route knows. An empty value counts as absent, as forms send it.
     *
     * @throws HttpException UNKNOWN_PARAMETER (for the API), REPEATED_PARAMETER or PARAMETER_TOO_LONG
     */
    static Parameters of(Map<String, List<String>> given, Route route) {
        Map<String, List<String>> kept = new TreeMap<>();
        given.forEach((name, texts) -> {
            if (route.parameters().contains(name)) {
                List<String> filled = texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
                check(name, filled);
                kept.put(name, filled);
            } else if (route.kind() == Route.Kind.API) {
                throw new HttpException(HttpError.UNKNOWN_PARAMETER, "name", shortened(name))
                        .allowing(List.copyOf(new TreeSet<>(route.parameters())));
            }
        });
        return new Parameters(kept);
    }

    private static void check(String name, List<String> texts) {
        if (texts.size() > MOST_REPETITIONS.getOrDefault(name, 1)) {
            throw new HttpException(HttpError.REPEATED_PARAMETER, "name", name);
        }
        int longest = LONG.contains(name) ? LONGEST_OF_LONG : LONGEST;
        if (texts.stream().anyMatch(text -> text.length() > longest)) {
            throw new HttpException(HttpError.PARAMETER_TOO_LONG, "name", name);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    public Optional<String> find(String name) {
        return list(name).stream().findFirst();
    }

    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * A day.
     *
     * @throws EssException INVALID_DATE
     */
    public Optional<LocalDate> day(String name) {
        return find(name).map(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeParseException e) {
                throw new EssException(ErrorCode.INVALID_DATE, "value", text).causedBy(e);
            }
            throw new EssException(ErrorCode.INVALID_DATE, "value", text);
        });
    }

    /**
     * A number between bounds.
     *
     * @throws EssException INVALID_FILTER
     */
    public OptionalInt number(String name, int least, int most) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        throw new EssException(ErrorCode.INVALID_FILTER, "filter", name).with("value", text.get());
    }

    /**
     * {@code true} or {@code false}.
     *
     * @throws EssException INVALID_FILTER
     */
    public boolean flag(String name) {
        return find(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new EssException(ErrorCode.INVALID_FILTER, "filter", name).with("value", text);
                })
                .orElse(false);
    }
}

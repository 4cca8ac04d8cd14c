package fr.ess.http.shared;

import fr.ess.application.shared.Language;
import fr.ess.domain.shared.EssException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and its answer. Every answer goes out through here, so that all bear the same headers. */
public final class Exchange {

    /** The parameter that chooses the language, known to every route that speaks. */
    public static final String LANG = "lang";

    /** The parameter that names the day to answer for. */
    public static final String AS_OF = "as_of";

    private static final String ROUTE = "route";
    private static final String REVALIDATE = "no-cache";
    private static final String NEVER_KEPT = "no-store";
    private static final int LONGEST_ACCEPT_LANGUAGE = 200;

    private final Context context;
    private final Route.Kind kind;
    private final Parameters parameters;
    private final Optional<Language> chosen;
    private final Texts texts;

    private Exchange(Context context, Route.Kind kind, Parameters parameters) {
        this.context = context;
        this.kind = kind;
        this.parameters = parameters;
        this.chosen = Optional.ofNullable(context.queryParam(LANG)).flatMap(Language::find);
        this.texts = Texts.in(chosen.orElseGet(() -> preferred(context.header("Accept-Language"))));
    }

    /**
     * A request to a known route.
     *
     * @throws HttpException as {@link Parameters#of}
     */
    static Exchange of(Context context, Route route) {
        context.attribute(ROUTE, route);
        return new Exchange(context, route.kind(), Parameters.of(context.queryParamMap(), route));
    }

    /** A request that failed, whatever it asked. */
    static Exchange failed(Context context) {
        Route route = context.attribute(ROUTE);
        boolean program = route == null ? context.path().startsWith("/api/") : route.kind() == Route.Kind.API;
        return new Exchange(context, program ? Route.Kind.API : Route.Kind.PAGE, Parameters.NONE);
    }

    private static Language preferred(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_ACCEPT_LANGUAGE) {
            return Language.FR;
        }
        try {
            List<Locale> spoken =
                    List.of(Language.values()).stream().map(Language::locale).toList();
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), spoken))
                    .flatMap(locale -> Language.find(locale.getLanguage()))
                    .orElse(Language.FR);
        } catch (IllegalArgumentException e) {
            return Language.FR;
        }
    }

    /** The path of the route a request took, or {@code none}. */
    static String routeOf(Context context) {
        Route route = context.attribute(ROUTE);
        return route == null ? "none" : route.path();
    }

    public Route.Kind kind() {
        return kind;
    }

    public Parameters parameters() {
        return parameters;
    }

    /**
     * The day to answer for: today when the request names none.
     *
     * @throws fr.ess.domain.shared.EssException INVALID_DATE
     */
    public LocalDate asOf(LocalDate today) {
        return parameters.day(AS_OF).orElse(today);
    }

    public Texts texts() {
        return texts;
    }

    /** The language the address itself asks for, which links then carry on. */
    public Optional<Language> chosenLanguage() {
        return chosen;
    }

    public String path() {
        return context.path();
    }

    /** The address asked, with its query. */
    public String address() {
        String query = context.queryString();
        return query == null || query.isEmpty() ? path() : path() + "?" + query;
    }

    /**
     * The body as JSON.
     *
     * @throws HttpException BAD_REQUEST when it is none, or has a member that is not expected
     */
    public <T> T body(Class<T> type) {
        return Json.read(context.body(), type);
    }

    /** The fields of a form that was posted, under the names it gave them. */
    public Map<String, List<String>> form() {
        return context.formParamMap();
    }

    /** A part of the path. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /**
     * The form to answer in: what {@code format} names, else what the header Accept prefers.
     *
     * @throws HttpException NOT_ACCEPTABLE when none of those offered will do
     */
    public Media media(List<Media> offered) {
        Optional<String> named = parameters.find("format");
        String accept = Optional.ofNullable(context.header("Accept")).orElse("");
        Optional<Media> media = named.isPresent()
                ? named.flatMap(Media::find).filter(offered::contains)
                : Media.accepted(accept, offered);
        return media.orElseThrow(() -> new HttpException(HttpError.NOT_ACCEPTABLE)
                .allowing(offered.stream().map(Media::contentType).toList()));
    }

    public void json(Object answer) {
        send(Media.JSON.contentType(), Json.write(answer));
    }

    /** JSON written already. */
    public void json(byte[] answer) {
        send(Media.JSON.contentType(), answer);
    }

    public void json(Media media, Object answer) {
        send(media.contentType(), Json.write(answer));
    }

    public void page(byte[] html) {
        send("text/html; charset=utf-8", html);
    }

    /** An answer that may be kept for ever at an address that names its content. */
    void immutable(String contentType, byte[] body) {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(contentType).result(body);
    }

    /** Leads to another path, with the same query; not for ever, for what led there may be undone. */
    public void leadTo(String path) {
        String query = context.queryString();
        context.header("Cache-Control", NEVER_KEPT);
        context.redirect(query == null ? path : path + "?" + query, HttpStatus.FOUND);
    }

    /** A page made of what somebody just told us: nobody keeps it. */
    public void momentaryPage(byte[] html) {
        context.header("Content-Language", texts.code());
        momentary("text/html; charset=utf-8", html);
    }

    /** JSON made of what somebody just told us: nobody keeps it. */
    public void momentaryJson(Object answer) {
        context.header("Content-Language", texts.code());
        momentary(Media.JSON.contentType(), Json.write(answer));
    }

    /** An answer about this very moment. */
    void momentary(String contentType, byte[] body) {
        context.header("Cache-Control", NEVER_KEPT);
        context.contentType(contentType).result(body);
    }

    /** An answer too long to hold: it goes out as it is written. */
    public void stream(Media media, String fileName, Writing writing) {
        vary();
        context.header("Cache-Control", REVALIDATE);
        context.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        context.contentType(media.contentType());
        if (!context.method().name().equals("HEAD")) {
            writing.writeTo(context.outputStream());
        }
    }

    /** Writes an answer. */
    @FunctionalInterface
    public interface Writing {
        void writeTo(OutputStream out);
    }

    /** Answers once with the body, then with 304 as long as the asker holds the same. */
    private void send(String contentType, byte[] body) {
        String tag = "W/\"" + digest(body) + "\"";
        vary();
        context.header("ETag", tag);
        context.header("Cache-Control", REVALIDATE);
        if (holds(Optional.ofNullable(context.header("If-None-Match")).orElse(""), tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.header("Content-Language", texts.code());
        context.contentType(contentType).result(body);
    }

    private void vary() {
        context.header("Vary", "Accept, Accept-Encoding, Accept-Language");
    }

    /** The weak comparison of RFC 9110, 13.1.2. */
    private static boolean holds(String header, String tag) {
        return header.strip().equals("*")
                || List.of(header.split(",", -1)).stream()
                        .map(String::strip)
                        .map(held -> held.startsWith("W/") ? held : "W/" + held)
                        .anyMatch(tag::equals);
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Problem problem(HttpException failure) {
        return Problem.of(failure, path(), texts);
    }

    Problem problem(EssException failure) {
        return Problem.of(failure, path(), texts);
    }

    Problem unknownFailure() {
        return Problem.ofUnknownFailure(path(), texts);
    }

    /** Whether a part of the answer has gone out, so that nothing else can be said. */
    boolean hasBegun() {
        return context.res().isCommitted();
    }

    /** Ends the request with a problem, in the form its reader wants. */
    void fail(Problem problem, byte[] page) {
        context.status(problem.status());
        context.removeHeader("ETag").removeHeader("Content-Disposition");
        vary();
        if (kind == Route.Kind.PAGE) {
            momentary("text/html; charset=utf-8", page);
        } else {
            momentary("application/problem+json", Json.write(problem));
        }
        context.header("Content-Language", texts.code());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

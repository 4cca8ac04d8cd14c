package fr.ess.http.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The files that pages need: a fixed list, read once. Their addresses change with their content. */
@Singleton
public final class Assets implements Routes {

    private static final Map<String, String> TYPES =
            Map.of("site.css", "text/css; charset=utf-8", "favicon.svg", "image/svg+xml");

    private final Map<String, byte[]> contents = new TreeMap<>();

    @Inject
    public Assets() {
        TYPES.keySet().forEach(name -> contents.put(name, read("/fr/ess/http/assets/" + name)));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.page("/assets/{version}/{name}", java.util.Set.of(), this::asset),
                Route.page("/favicon.ico", java.util.Set.of(), exchange -> send("favicon.svg", exchange)));
    }

    /** Where a file is served. */
    public String address(String name) {
        CRC32 sum = new CRC32();
        sum.update(content(name));
        return "/assets/" + HexFormat.of().toHexDigits((int) sum.getValue()) + "/" + name;
    }

    private void asset(Exchange exchange) {
        String name = exchange.part("name");
        if (!TYPES.containsKey(name) || !address(name).equals(exchange.path())) {
            throw new HttpException(HttpError.NOT_FOUND);
        }
        send(name, exchange);
    }

    private void send(String name, Exchange exchange) {
        exchange.immutable(Objects.requireNonNull(TYPES.get(name)), content(name));
    }

    private byte[] content(String name) {
        return Objects.requireNonNull(contents.get(name), name);
    }

    static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

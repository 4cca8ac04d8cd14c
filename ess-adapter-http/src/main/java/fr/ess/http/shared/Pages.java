package fr.ess.http.shared;

import fr.ess.application.shared.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Renders pages from the templates that the build compiles. */
@Singleton
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "fr.ess.http.templates");
    private final Assets assets;
    private final SiteName name;

    @Inject
    public Pages(Assets assets, SiteName name) {
        this.assets = assets;
        this.name = name;
    }

    /**
     * A page as HTML.
     *
     * @param template its path below the root of the templates
     * @param title of the window, before the name of the site
     */
    public byte[] render(String template, String title, Exchange exchange, Object model) {
        Utf8ByteOutput html = new Utf8ByteOutput(32 * 1024);
        engine.render(template, Map.of("frame", frame(title, exchange), "page", model), html);
        return html.toByteArray();
    }

    private Frame frame(String title, Exchange exchange) {
        return new Frame(
                title,
                name.text(),
                exchange.path(),
                exchange.texts(),
                exchange.chosenLanguage(),
                assets.address("site.css"),
                inOtherLanguage(exchange));
    }

    /** The same address in the other language. */
    private static String inOtherLanguage(Exchange exchange) {
        String other = exchange.texts().language() == Language.FR ? "en" : "fr";
        String address = exchange.address().replaceAll("([?&])lang=[^&]*(&|$)", "$1");
        String bare = address.replaceAll("[?&]$", "");
        return bare + (bare.indexOf('?') < 0 ? "?" : "&") + "lang=" + other;
    }
}

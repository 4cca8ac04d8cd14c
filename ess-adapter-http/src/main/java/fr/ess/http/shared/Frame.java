package fr.ess.http.shared;

import fr.ess.application.shared.Language;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of every page.
 *
 * @param title of this page
 * @param site the name of the site
 * @param path of this page
 * @param chosen the language the address asks for, which its links carry on
 * @param stylesheet its address
 * @param otherLanguage the address of this page in the other language
 */
public record Frame(
        String title,
        String site,
        String path,
        Texts texts,
        Optional<Language> chosen,
        String stylesheet,
        String otherLanguage) {

    /** An address of the site, in the language chosen. */
    public String link(String address) {
        return chosen.map(language -> Address.of(address)
                        .with(Exchange.LANG, language.locale().getLanguage())
                        .toString())
                .orElse(address);
    }

    /** The state of an entry of the menu: {@code page} for this page, {@code true} for one below it. */
    public String current(String entry) {
        if (path.equals(entry)) {
            return "page";
        }
        return path.startsWith(entry + "/") ? "true" : "false";
    }

    /** What a form sends again, so that its answer is in the language chosen. */
    public List<Hidden> hidden() {
        return chosen.map(language -> List.of(new Hidden(Exchange.LANG, texts.code())))
                .orElse(List.of());
    }

    /** A field of a form that nobody sees. */
    public record Hidden(String name, String value) {}

    /** A fixed text. */
    public String t(String key) {
        return texts.of(key);
    }
}

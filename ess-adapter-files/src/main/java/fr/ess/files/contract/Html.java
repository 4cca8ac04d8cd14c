package fr.ess.files.contract;

import java.util.List;

/** A page of HTML under construction. Every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(16_384);

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Markup of ours, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element that holds a text. */
    Html element(String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text)).append("</");
        out.append(name, 0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
        out.append(">\n");
        return this;
    }

    /** Begins a table; a header that starts with {@code >} is over numbers. */
    Html table(String caption, String... headers) {
        out.append("<table>\n");
        element("caption", caption);
        out.append("<thead><tr>");
        for (String header : headers) {
            boolean number = header.startsWith(">");
            element(number ? "th scope=\"col\" class=\"n\"" : "th scope=\"col\"", header.substring(number ? 1 : 0));
        }
        out.append("</tr></thead>\n<tbody>\n");
        return this;
    }

    /** A row: its first cell names it, those that start with {@code >} are numbers. */
    Html row(List<String> cells) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean number = cells.get(i).startsWith(">");
            String name = i == 0 ? "th scope=\"row\"" : number ? "td class=\"n\"" : "td";
            element(name, cells.get(i).substring(number ? 1 : 0));
        }
        out.append("</tr>\n");
        return this;
    }

    Html endTable() {
        out.append("</tbody></table>\n");
        return this;
    }

    String text() {
        return out.toString();
    }
}

package fr.ess.domain.contract;

/**
 * What an act is known by.
 *
 * @param document its title
 * @param article the article that decides; empty when the document has none
 * @param text what it says, word for word
 */
public record ActSource(String document, String article, String text) {

    public ActSource {
        document = document.strip();
        article = article.strip();
        text = text.strip();
        if (document.isEmpty()) {
            throw new IllegalArgumentException("an act has a document");
        }
    }

    /** As a refusal cites it: {@code Avenant n° 1, article 2}. */
    public String cited() {
        return article.isEmpty() ? document : document + ", " + article;
    }
}

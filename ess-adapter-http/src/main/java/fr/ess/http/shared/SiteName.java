package fr.ess.http.shared;

/** The name of what the site is about. */
@FunctionalInterface
public interface SiteName {

    /** The name as of now; it may change while the server runs. */
    String text();
}

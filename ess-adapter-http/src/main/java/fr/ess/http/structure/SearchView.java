package fr.ess.http.structure;

import fr.ess.application.structure.ExportTable.Choice;
import fr.ess.http.shared.Frame.Hidden;
import java.util.List;
import java.util.Optional;

/**
 * The page of a search.
 *
 * @param kept the filters the form sends again with new words
 * @param chosen the filters that hold, each with the address without it
 * @param located whether a filter is a part of the globe, where only structures whose position is known are found
 * @param scope where it looks, and the address that looks elsewhere
 * @param firstPage the address of the first page, on any other
 * @param downloads addresses of all the results for machines, by the name of their form
 * @param table the form that asks for a table of all the results
 */
public record SearchView(
        String text,
        List<Hidden> kept,
        List<FilterLink> chosen,
        boolean located,
        Optional<Scope> scope,
        String summary,
        List<ResultView> results,
        Optional<String> next,
        Optional<String> firstPage,
        List<FacetBlock> facets,
        Optional<MapView> map,
        List<FilterLink> downloads,
        TableChoice table,
        String withoutText) {

    /** Words that lead to another search. */
    public record FilterLink(String label, String address) {}

    /**
     * A form that asks for a table.
     *
     * @param action where to
     * @param kept what it sends besides the columns
     * @param parameter what each column is sent as
     */
    public record TableChoice(String action, List<Hidden> kept, String parameter, List<Choice> columns) {}

    /** Where the search looks. */
    public record Scope(String label, String otherLabel, String otherAddress) {}

    /** The values of a facet, those beyond the first few folded away. */
    public record FacetBlock(String word, String title, List<FacetLine> first, List<FacetLine> more) {}

    /** A value and the number of results it leaves. */
    public record FacetLine(String label, long count, String address, boolean chosen) {}
}

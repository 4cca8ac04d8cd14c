package fr.ess.http.shared;

import java.util.List;

/** The routes of one feature. */
public interface Routes {

    List<Route> routes();
}

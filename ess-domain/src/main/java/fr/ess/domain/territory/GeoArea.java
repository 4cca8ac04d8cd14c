package fr.ess.domain.territory;

import java.util.function.Function;

/** A part of the globe that some points are in. */
public sealed interface GeoArea permits GeoBox, GeoCircle {

    /** Whether the point is in it; its border is part of it. */
    boolean contains(GeoPoint point);

    /** What it is. */
    <T> T fold(Function<GeoBox, T> box, Function<GeoCircle, T> circle);
}

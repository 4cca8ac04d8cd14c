package fr.ess.files.network;

/** A place on a drawing, in pixels. */
record Point(double x, double y) {}

package fr.ess.application.structure;

import fr.ess.domain.shared.Audience;
import java.io.OutputStream;

/** Writes structures as documents for machines, one after the other, in constant memory. */
public interface DirectoryDocuments {

    /**
     * A JSON array with one object a structure: its id, each field the audience may see with its value, source and date,
     * its establishments and its conflicts. OUTPUT_FAILED when the stream refuses; it is flushed and left open.
     */
    void writeJson(Iterable<StructureView> structures, Audience audience, OutputStream out);

    /**
     * A GeoJSON feature collection (RFC 7946) with one feature a structure, placed where it is known to stand, else at its
     * commune's label point, which the property {@code precision} says; without known commune the geometry is null.
     */
    void writeGeoJson(Iterable<StructureView> structures, Audience audience, OutputStream out);
}

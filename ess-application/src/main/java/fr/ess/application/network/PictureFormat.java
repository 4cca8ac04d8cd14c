package fr.ess.application.network;

/** The forms of a picture of links. */
public enum PictureFormat {
    /** For tools that analyse graphs. */
    GRAPHML,
    /** For eyes; for some hundreds of actors. */
    SVG
}

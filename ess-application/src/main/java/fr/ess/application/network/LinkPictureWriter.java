package fr.ess.application.network;

import fr.ess.application.shared.Messages;
import java.io.OutputStream;

/** Writes pictures of links. The same picture gives the same bytes. */
public interface LinkPictureWriter {

    /**
     * Writes a picture; the stream stays open.
     *
     * @param title what it shows, on one line
     * @throws fr.ess.domain.shared.EssException DRAWING_TOO_LARGE when nobody could read it in that form; OUTPUT_FAILED
     */
    void write(LinkPicture picture, PictureFormat format, String title, Messages words, OutputStream out);
}

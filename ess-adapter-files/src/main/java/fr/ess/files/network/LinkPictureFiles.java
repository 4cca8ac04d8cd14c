package fr.ess.files.network;

import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPictureWriter;
import fr.ess.application.network.PictureFormat;
import fr.ess.application.shared.Messages;
import jakarta.inject.Inject;
import java.io.OutputStream;

/** Pictures of links as GraphML and SVG. */
public final class LinkPictureFiles implements LinkPictureWriter {

    @Inject
    public LinkPictureFiles() {}

    @Override
    public void write(LinkPicture picture, PictureFormat format, String title, Messages words, OutputStream out) {
        switch (format) {
            case GRAPHML -> GraphMl.write(picture, out);
            case SVG -> SvgDrawing.write(picture, title, words, out);
        }
    }
}

package fr.ess.files.network;

/**
 * The room that a node needs with its label.
 *
 * @param above from its centre up
 * @param below from its centre down
 */
record Box(double width, double above, double below) {

    double height() {
        return above + below;
    }
}

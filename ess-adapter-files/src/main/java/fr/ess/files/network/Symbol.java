package fr.ess.files.network;

import fr.ess.application.network.LinkPicture.Family;

/** The shape and the colour of each family: either alone tells them apart. */
enum Symbol {
    DISC(Family.STRUCTURE, "#1b7f5c", "M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0Z"),
    SQUARE(Family.ELU, "#b3261e", "M-7.5 -7.5H7.5V7.5H-7.5Z"),
    TRIANGLE(Family.PERSON, "#7a3e9d", "M0 -9L9 7H-9Z"),
    HEXAGON(Family.NETWORK, "#0b5fa5", "M-10 0L-5 -8.7H5L10 0L5 8.7H-5Z"),
    DIAMOND(Family.COLLECTIVITY, "#8a5a00", "M0 -10L10 0L0 10L-10 0Z"),
    CROSS(Family.OCCASION, "#4d5963", "M-3 -9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z");

    static final double RADIUS = 10;

    private final Family family;
    private final String colour;
    private final String path;

    Symbol(Family family, String colour, String path) {
        this.family = family;
        this.colour = colour;
        this.path = path;
    }

    static Symbol of(Family family) {
        for (Symbol symbol : values()) {
            if (symbol.family == family) {
                return symbol;
            }
        }
        throw new IllegalArgumentException("no symbol for " + family);
    }

    Family family() {
        return family;
    }

    String colour() {
        return colour;
    }

    /** Around its centre. */
    String path() {
        return path;
    }
}

package fr.ess.domain.territory;

import java.util.Optional;

/**
 * The projections in which French registers give coordinates in metres: Lambert-93 on the mainland and in Corsica, a
 * zone of UTM in each overseas département (décret n° 2006-272 of 3 March 2006). Their datums agree with WGS 84 to less
 * than a metre.
 */
public enum NationalGrid {
    /** RGF93, conic. */
    LAMBERT_93 {
        @Override
        double[] radians(double easting, double northing) {
            double east = easting - FALSE_EASTING;
            double south = POLE_NORTHING - northing;
            double isometric = -Math.log(Math.hypot(east, south) / RADIUS) / EXPONENT;
            double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
            for (int i = 0; i < ROUNDS; i++) {
                double sine = ECCENTRICITY * Math.sin(latitude);
                double stretch = Math.pow((1 + sine) / (1 - sine), ECCENTRICITY / 2);
                latitude = 2 * Math.atan(stretch * Math.exp(isometric)) - Math.PI / 2;
            }
            return new double[] {Math.toRadians(MERIDIAN) + Math.atan2(east, south) / EXPONENT, latitude};
        }
    },
    /** Guadeloupe and Martinique. */
    UTM_20_NORTH {
        @Override
        double[] radians(double easting, double northing) {
            return Utm.radians(-63, easting, northing);
        }
    },
    /** Guyane. */
    UTM_22_NORTH {
        @Override
        double[] radians(double easting, double northing) {
            return Utm.radians(-51, easting, northing);
        }
    },
    /** Mayotte. */
    UTM_38_SOUTH {
        @Override
        double[] radians(double easting, double northing) {
            return Utm.radians(45, easting, northing - Utm.SOUTH);
        }
    },
    /** La Réunion. */
    UTM_40_SOUTH {
        @Override
        double[] radians(double easting, double northing) {
            return Utm.radians(57, easting, northing - Utm.SOUTH);
        }
    };

    private static final double ECCENTRICITY = 0.0818191910428158;
    private static final double EXPONENT = 0.7256077650532670;
    private static final double RADIUS = 11_754_255.426096;
    private static final double FALSE_EASTING = 700_000;
    private static final double POLE_NORTHING = 12_655_612.049876;
    private static final double MERIDIAN = 3;
    private static final int ROUNDS = 7;
    /** About a tenth of a millimetre. */
    private static final double PRECISION = 1e9;

    /** The grid of the département that a commune is in. */
    public static Optional<NationalGrid> of(CommuneCode commune) {
        String departement = commune.departement();
        return switch (departement) {
            case "971", "972" -> Optional.of(UTM_20_NORTH);
            case "973" -> Optional.of(UTM_22_NORTH);
            case "974" -> Optional.of(UTM_40_SOUTH);
            case "976" -> Optional.of(UTM_38_SOUTH);
            default -> departement.length() == 2 ? Optional.of(LAMBERT_93) : Optional.empty();
        };
    }

    /** The point of the globe at these coordinates in metres; empty when there is none. */
    public Optional<GeoPoint> point(double easting, double northing) {
        double[] radians = radians(easting, northing);
        double longitude = Math.toDegrees(radians[0]);
        double latitude = Math.toDegrees(radians[1]);
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                ? Optional.of(new GeoPoint(rounded(longitude), rounded(latitude)))
                : Optional.empty();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }

    /** Longitude and latitude. */
    abstract double[] radians(double easting, double northing);

    /** The transverse Mercator projection of the ellipsoid, inverted (Snyder, USGS Professional Paper 1395, p. 63). */
    private static final class Utm {

        static final double SOUTH = 10_000_000;

        private static final double SEMI_MAJOR = 6_378_137;
        private static final double SCALE = 0.9996;
        private static final double E2 = 0.00669438002290;
        private static final double E2_PRIME = E2 / (1 - E2);
        private static final double E1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2));

        private Utm() {}

        static double[] radians(int meridian, double easting, double northing) {
            double mu = northing / SCALE / (SEMI_MAJOR * (1 - E2 / 4 - 3 * E2 * E2 / 64 - 5 * E2 * E2 * E2 / 256));
            double foot = mu
                    + (3 * E1 / 2 - 27 * Math.pow(E1, 3) / 32) * Math.sin(2 * mu)
                    + (21 * E1 * E1 / 16 - 55 * Math.pow(E1, 4) / 32) * Math.sin(4 * mu)
                    + 151 * Math.pow(E1, 3) / 96 * Math.sin(6 * mu)
                    + 1097 * Math.pow(E1, 4) / 512 * Math.sin(8 * mu);
            double tangent = Math.tan(foot);
            double t = tangent * tangent;
            double c = E2_PRIME * Math.pow(Math.cos(foot), 2);
            double bulge = 1 - E2 * Math.pow(Math.sin(foot), 2);
            double across = SEMI_MAJOR / Math.sqrt(bulge);
            double along = SEMI_MAJOR * (1 - E2) / Math.pow(bulge, 1.5);
            double d = (easting - 500_000) / (across * SCALE);
            double latitude = foot
                    - across
                            * tangent
                            / along
                            * (d * d / 2
                                    - (5 + 3 * t + 10 * c - 4 * c * c - 9 * E2_PRIME) * Math.pow(d, 4) / 24
                                    + (61 + 90 * t + 298 * c + 45 * t * t - 252 * E2_PRIME - 3 * c * c)
                                            * Math.pow(d, 6)
                                            / 720);
            double longitude = (d
                            - (1 + 2 * t + c) * Math.pow(d, 3) / 6
                            + (5 - 2 * c + 28 * t - 3 * c * c + 8 * E2_PRIME + 24 * t * t) * Math.pow(d, 5) / 120)
                    / Math.cos(foot);
            return new double[] {Math.toRadians(meridian) + longitude, latitude};
        }
    }
}

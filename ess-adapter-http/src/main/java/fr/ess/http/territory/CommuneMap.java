package fr.ess.http.territory;

import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Communes drawn flat for a page: a plate carrée whose longitudes are narrowed by the cosine of the middle latitude, in
 * whole units, with the limits between their intercommunalités. Immutable.
 *
 * @param width of the drawing; it starts at 0
 * @param shapes one for each commune with an outline
 * @param limits the path of the limits of the intercommunalités and of the whole
 */
public record CommuneMap(int width, int height, List<Shape> shapes, String limits) {

    private static final int WIDTH = 1_000;

    /** A commune drawn. */
    public record Shape(CommuneCode code, String path, Point label) {}

    /** A place on the drawing. */
    public record Point(int x, int y) implements Comparable<Point> {

        @Override
        public int compareTo(Point other) {
            int byColumn = Integer.compare(x, other.x);
            return byColumn != 0 ? byColumn : Integer.compare(y, other.y);
        }

        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    /**
     * Draws the outlines.
     *
     * @param epci what a commune belongs to, if anything
     */
    public static Optional<CommuneMap> of(List<CommuneOutline> outlines, Function<CommuneCode, Optional<String>> epci) {
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        Projection projection = Projection.around(outlines);
        List<Shape> shapes = new ArrayList<>();
        Map<Side, String> limits = new HashMap<>();
        for (CommuneOutline outline : outlines) {
            StringBuilder path = new StringBuilder();
            String group = epci.apply(outline.code()).orElse("");
            for (List<List<GeoPoint>> rings : outline.polygons()) {
                for (List<GeoPoint> ring : rings) {
                    List<Point> points = projection.flatten(ring);
                    if (points.size() > 3) {
                        draw(points, path);
                        gather(points, group, limits);
                    }
                }
            }
            shapes.add(new Shape(outline.code(), path.toString(), projection.flat(outline.label())));
        }
        return Optional.of(new CommuneMap(WIDTH, projection.height(), List.copyOf(shapes), join(limits.keySet())));
    }

    private static void draw(List<Point> points, StringBuilder path) {
        Point last = points.get(0);
        path.append('M').append(last).append('l');
        for (int i = 1; i < points.size() - 1; i++) {
            Point next = points.get(i);
            path.append(i == 1 ? "" : " ").append(next.x - last.x).append(',').append(next.y - last.y);
            last = next;
        }
        path.append('z');
    }

    /** A side seen from two communes of one intercommunalité is inside it; the others are limits. */
    private static void gather(List<Point> points, String group, Map<Side, String> limits) {
        for (int i = 0; i + 1 < points.size(); i++) {
            Side side = Side.between(points.get(i), points.get(i + 1));
            if (!limits.remove(side, group)) {
                limits.put(side, group);
            }
        }
    }

    /** The sides put end to end in as few lines as a walk without turning back finds. */
    private static String join(Set<Side> limits) {
        Map<Point, Deque<Side>> at = new TreeMap<>();
        limits.stream()
                .sorted(Comparator.comparing(Side::from).thenComparing(Side::to))
                .forEach(side -> {
                    at.computeIfAbsent(side.from, point -> new ArrayDeque<>()).add(side);
                    at.computeIfAbsent(side.to, point -> new ArrayDeque<>()).add(side);
                });
        StringBuilder path = new StringBuilder();
        for (Point start : at.keySet()) {
            Point here = start;
            Optional<Side> side = take(at, here);
            if (side.isPresent()) {
                path.append('M').append(start).append('L');
            }
            while (side.isPresent()) {
                here = side.get().otherEnd(here);
                path.append(here).append(' ');
                side = take(at, here);
            }
        }
        return path.toString().strip();
    }

    private static Optional<Side> take(Map<Point, Deque<Side>> at, Point here) {
        Deque<Side> sides = at.getOrDefault(here, new ArrayDeque<>());
        Optional<Side> side = Optional.ofNullable(sides.poll());
        side.ifPresent(taken -> at.getOrDefault(taken.otherEnd(here), sides).remove(taken));
        return side;
    }

    private record Side(Point from, Point to) {

        static Side between(Point one, Point other) {
            boolean inOrder = one.x < other.x || (one.x == other.x && one.y <= other.y);
            return inOrder ? new Side(one, other) : new Side(other, one);
        }

        Point otherEnd(Point end) {
            return end.equals(from) ? to : from;
        }
    }

    private record Projection(double west, double north, double narrowing, double scale, int height) {

        static Projection around(List<CommuneOutline> outlines) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (CommuneOutline outline : outlines) {
                for (List<List<GeoPoint>> rings : outline.polygons()) {
                    for (GeoPoint point : rings.get(0)) {
                        west = Math.min(west, point.longitude());
                        east = Math.max(east, point.longitude());
                        south = Math.min(south, point.latitude());
                        north = Math.max(north, point.latitude());
                    }
                }
            }
            double narrowing = Math.cos(Math.toRadians((south + north) / 2));
            double scale = WIDTH / ((east - west) * narrowing);
            return new Projection(west, north, narrowing, scale, (int) Math.ceil((north - south) * scale));
        }

        Point flat(GeoPoint point) {
            return new Point((int) Math.round((point.longitude() - west) * narrowing * scale), (int)
                    Math.round((north - point.latitude()) * scale));
        }

        /** The ring without the points that fall together. */
        List<Point> flatten(List<GeoPoint> ring) {
            List<Point> points = new ArrayList<>();
            for (GeoPoint corner : ring) {
                Point point = flat(corner);
                if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
                    points.add(point);
                }
            }
            return points;
        }
    }
}

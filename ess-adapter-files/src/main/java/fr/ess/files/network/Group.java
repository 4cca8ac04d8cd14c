package fr.ess.files.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes that links hold together, laid out by forces (Fruchterman and Reingold, 1991): all push each other away, links
 * pull; then boxes that overlap are set apart.
 */
final class Group {

    private static final double IDEAL = 72;
    private static final double REACH = 6 * IDEAL;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int ROUNDS = 400;
    private static final int ROUNDS_OF_SEPARATION = 2_000;
    private static final double STRETCH = 1.02;
    /** The groups are wider than high, as screens and sheets are. */
    private static final double FLATNESS = 1.35;

    private static final double SPACE = 4;

    private final List<Integer> nodes;
    private final Box[] boxes;
    private final int[][] edges;
    private final double[] x;
    private final double[] y;

    Group(List<Integer> nodes, List<Box> allBoxes, List<int[]> allEdges) {
        this.nodes = nodes;
        Map<Integer, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        boxes = nodes.stream().map(allBoxes::get).toArray(Box[]::new);
        edges = allEdges.stream()
                .filter(edge -> numbers.containsKey(edge[0]))
                .map(edge -> new int[] {numbers.getOrDefault(edge[0], 0), numbers.getOrDefault(edge[1], 0)})
                .toArray(int[][]::new);
        x = new double[boxes.length];
        y = new double[boxes.length];
        spiral();
        settle();
        for (int i = 0; i < x.length; i++) {
            x[i] *= FLATNESS;
        }
        separate();
        toOrigin();
    }

    /** The best linked in the middle. */
    private void spiral() {
        int[] degrees = new int[boxes.length];
        for (int[] edge : edges) {
            degrees[edge[0]]++;
            degrees[edge[1]]++;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer node) -> degrees[node]).reversed());
        for (int rank = 0; rank < order.size(); rank++) {
            double distance = IDEAL * Math.sqrt(rank);
            x[order.get(rank)] = distance * Math.cos(rank * GOLDEN_ANGLE);
            y[order.get(rank)] = distance * Math.sin(rank * GOLDEN_ANGLE);
        }
    }

    private void settle() {
        double hottest = IDEAL * Math.sqrt(boxes.length);
        double[] dx = new double[boxes.length];
        double[] dy = new double[boxes.length];
        for (int round = 0; round < ROUNDS; round++) {
            double heat = hottest * Math.pow(1 - (double) round / ROUNDS, 2) / 4 + 1;
            push(dx, dy);
            pull(dx, dy);
            for (int i = 0; i < boxes.length; i++) {
                double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
                x[i] += dx[i] / length * Math.min(length, heat);
                y[i] += dy[i] / length * Math.min(length, heat);
            }
        }
    }

    private void push(double[] dx, double[] dy) {
        for (int i = 0; i < boxes.length; i++) {
            dx[i] = 0;
            dy[i] = 0;
        }
        for (int i = 0; i < boxes.length; i++) {
            for (int j = i + 1; j < boxes.length; j++) {
                double apartX = x[i] - x[j];
                double apartY = y[i] - y[j];
                double square = apartX * apartX + apartY * apartY;
                if (square > REACH * REACH) {
                    continue;
                }
                double force = IDEAL * IDEAL / Math.max(1, square);
                dx[i] += apartX * force;
                dy[i] += apartY * force;
                dx[j] -= apartX * force;
                dy[j] -= apartY * force;
            }
        }
    }

    private void pull(double[] dx, double[] dy) {
        for (int[] edge : edges) {
            double apartX = x[edge[0]] - x[edge[1]];
            double apartY = y[edge[0]] - y[edge[1]];
            double force = Math.hypot(apartX, apartY) / IDEAL;
            dx[edge[0]] -= apartX * force;
            dy[edge[0]] -= apartY * force;
            dx[edge[1]] += apartX * force;
            dy[edge[1]] += apartY * force;
        }
    }

    /** Sets overlapping boxes apart along the shorter way; where that goes round in circles, all is stretched a little. */
    private void separate() {
        for (int round = 0; round < ROUNDS_OF_SEPARATION && separateOnce(); round++) {
            if (round % 10 == 9) {
                for (int i = 0; i < x.length; i++) {
                    x[i] *= STRETCH;
                    y[i] *= STRETCH;
                }
            }
        }
    }

    private boolean separateOnce() {
        boolean moved = false;
        for (int i = 0; i < boxes.length; i++) {
            for (int j = i + 1; j < boxes.length; j++) {
                moved |= setApart(i, j);
            }
        }
        return moved;
    }

    private boolean setApart(int i, int j) {
        double overX = (boxes[i].width() + boxes[j].width()) / 2 + SPACE - Math.abs(x[i] - x[j]);
        boolean above = middle(i) <= middle(j);
        double overY = (boxes[i].height() + boxes[j].height()) / 2 + SPACE - Math.abs(middle(i) - middle(j));
        if (overX <= 0 || overY <= 0) {
            return false;
        }
        if (overX < overY) {
            double half = (x[i] <= x[j] ? -overX : overX) / 2;
            x[i] += half;
            x[j] -= half;
        } else {
            double half = (above ? -overY : overY) / 2;
            y[i] += half;
            y[j] -= half;
        }
        return true;
    }

    private double middle(int i) {
        return y[i] + (boxes[i].below() - boxes[i].above()) / 2;
    }

    private void toOrigin() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < boxes.length; i++) {
            left = Math.min(left, x[i] - boxes[i].width() / 2);
            top = Math.min(top, y[i] - boxes[i].above());
        }
        for (int i = 0; i < boxes.length; i++) {
            x[i] -= left;
            y[i] -= top;
        }
    }

    double width() {
        double right = 0;
        for (int i = 0; i < boxes.length; i++) {
            right = Math.max(right, x[i] + boxes[i].width() / 2);
        }
        return right;
    }

    double height() {
        double bottom = 0;
        for (int i = 0; i < boxes.length; i++) {
            bottom = Math.max(bottom, y[i] + boxes[i].below());
        }
        return bottom;
    }

    /** Writes where its nodes stand when its corner stands there. */
    void place(Point[] places, double left, double top) {
        for (int i = 0; i < boxes.length; i++) {
            places[nodes.get(i)] = new Point(left + x[i], top + y[i]);
        }
    }
}

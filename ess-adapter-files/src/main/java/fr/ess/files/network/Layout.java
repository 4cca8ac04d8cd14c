package fr.ess.files.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the nodes of a graph stand, so that linked ones are near and no two boxes overlap. Groups without a link between
 * them are laid out apart and set in rows. The same graph gives the same places: nothing is drawn by lot.
 */
final class Layout {

    private static final double MARGIN = 24;
    private static final double GAP = 28;
    /** The width of the whole for its height. */
    private static final double RATIO = 1.5;

    private final Point[] places;
    private final double width;
    private final double height;

    private Layout(Point[] places, double width, double height) {
        this.places = places;
        this.width = width;
        this.height = height;
    }

    /**
     * Lays a graph out.
     *
     * @param boxes the room of each node
     * @param edges pairs of nodes
     */
    static Layout of(List<Box> boxes, List<int[]> edges) {
        List<Group> groups = groups(boxes, edges);
        groups.sort(Comparator.comparingDouble(Group::height).reversed());
        double area = groups.stream()
                .mapToDouble(group -> (group.width() + GAP) * (group.height() + GAP))
                .sum();
        double widest = groups.stream().mapToDouble(Group::width).max().orElse(0);
        double limit = Math.max(widest, Math.sqrt(area * RATIO));
        Point[] places = new Point[boxes.size()];
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double width = 0;
        for (Group group : groups) {
            if (x > 0 && x + group.width() > limit) {
                x = 0;
                y += rowHeight + GAP;
                rowHeight = 0;
            }
            group.place(places, MARGIN + x, MARGIN + y);
            x += group.width() + GAP;
            width = Math.max(width, x - GAP);
            rowHeight = Math.max(rowHeight, group.height());
        }
        return new Layout(places, width + 2 * MARGIN, y + rowHeight + 2 * MARGIN);
    }

    Point place(int node) {
        return places[node];
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private static List<Group> groups(List<Box> boxes, List<int[]> edges) {
        int[] leaders = new int[boxes.size()];
        Arrays.setAll(leaders, node -> node);
        edges.forEach(edge -> leaders[leader(leaders, edge[0])] = leader(leaders, edge[1]));
        List<List<Integer>> members = new ArrayList<>();
        boxes.forEach(any -> members.add(new ArrayList<>()));
        for (int node = 0; node < leaders.length; node++) {
            members.get(leader(leaders, node)).add(node);
        }
        List<Group> groups = new ArrayList<>();
        members.stream().filter(group -> !group.isEmpty()).forEach(group -> groups.add(new Group(group, boxes, edges)));
        return groups;
    }

    private static int leader(int[] leaders, int node) {
        int found = node;
        while (leaders[found] != found) {
            leaders[found] = leaders[leaders[found]];
            found = leaders[found];
        }
        return found;
    }
}

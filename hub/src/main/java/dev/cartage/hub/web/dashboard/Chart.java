package dev.cartage.hub.web.dashboard;

import dev.cartage.hub.order.read.OrderDays;
import dev.cartage.model.OrderStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Orders a day as stacked columns: small enough to be drawn by the page itself, and good as a table too. */
public record Chart(List<Column> columns, long highest) {
    /** Width and height of the drawing, in its own units. */
    public static final int WIDTH = 700;

    public static final int HEIGHT = 140;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** What people want to tell apart at a glance. */
    public enum Band {
        CLOSED("Closed", "fill-good"),
        UNDER_WAY("Under way", "fill-under-way"),
        STUCK("Needs attention", "fill-bad"),
        OTHER("Not shipped", "fill-other");

        private final String title;
        private final String fill;

        Band(String title, String fill) {
            this.title = title;
            this.fill = fill;
        }

        public String title() {
            return title;
        }

        public String fill() {
            return fill;
        }

        static Band of(OrderStatus status) {
            return switch (status) {
                case CLOSED -> CLOSED;
                case NEW, QUEUED, OPEN, BUNDLED, ROUTED, PARTIALLY_SHIPPED, SHIPPED -> UNDER_WAY;
                case ERROR, DELAYED, PENDING -> STUCK;
                case SKIPPED, CANCELED, ARCHIVED, ABANDONED, DELETED -> OTHER;
            };
        }
    }

    /** One day. @param orders by band, in their order */
    public record Column(LocalDate day, List<Long> orders) {
        public String label() {
            return SHORT.format(day);
        }

        public long sum() {
            return orders.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A piece of a column. */
    public record Piece(double x, double y, double width, double height, String fill) {}

    static Chart of(List<OrderDays.Day> days, LocalDate first, LocalDate last) {
        var columns = first.datesUntil(last.plusDays(1))
                .map(day -> new Column(
                        day,
                        Arrays.stream(Band.values())
                                .map(band -> sum(days, day, band))
                                .toList()))
                .toList();
        return new Chart(columns, columns.stream().mapToLong(Column::sum).max().orElse(0));
    }

    private static long sum(List<OrderDays.Day> days, LocalDate day, Band band) {
        return days.stream()
                .filter(one -> one.day().equals(day) && Band.of(one.status()) == band)
                .collect(Collectors.summingLong(OrderDays.Day::orders));
    }

    public double step() {
        return (double) WIDTH / columns.size();
    }

    public List<Piece> pieces(int index) {
        List<Piece> pieces = new ArrayList<>();
        double top = HEIGHT;
        for (var band : Band.values()) {
            double height = (double) HEIGHT * columns.get(index).orders().get(band.ordinal()) / Math.max(1, highest);
            top -= height;
            if (height > 0) {
                pieces.add(new Piece(index * step() + step() * 0.15, top, step() * 0.7, height, band.fill()));
            }
        }
        return pieces;
    }
}

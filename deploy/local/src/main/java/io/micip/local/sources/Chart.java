package io.micip.local.sources;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Draws the rows of a report as SVG inside the page: bars for groups, a line for years. It is hidden from screen
/// readers, which have the table; hidden figures get no bar, only their mark.
final class Chart {

    private static final int WIDTH = 720;
    private static final int LEFT = 250;
    private static final int STEP = 30;
    private static final int BAR = 18;
    private static final int LINE_HEIGHT = 260;

    private final List<Figures.Row> rows;
    private final double top;

    Chart(List<Figures.Row> rows) {
        this.rows = List.copyOf(rows);
        this.top = rows.stream().map(Figures.Row::chosen).mapToDouble(Chart::size).max().orElse(1);
    }

    String bars() {
        var height = rows.size() * STEP + 8;
        var svg = new StringBuilder(open(height));
        IntStream.range(0, rows.size()).forEach(i -> {
            var row = rows.get(i);
            var y = i * STEP + 4;
            var width = scaled(row.chosen(), WIDTH - LEFT - 90);
            svg.append(text(LEFT - 10, y + 14, "end", row.label()))
                    .append(format("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#005ea2\"/>", LEFT, y,
                            width, BAR))
                    .append(text((int) (LEFT + width + 8), y + 14, "start", row.chosen().text()));
        });
        return svg.append("</svg>").toString();
    }

    String line() {
        var svg = new StringBuilder(open(LINE_HEIGHT + 50));
        var gap = (WIDTH - 120) / Math.max(1, rows.size() - 1);
        var points = new StringBuilder();
        IntStream.range(0, rows.size()).forEach(i -> {
            var row = rows.get(i);
            var x = 50 + i * gap;
            svg.append(text(x, LINE_HEIGHT + 34, "middle", row.label()));
            if (row.chosen() instanceof Figures.Shown shown) {
                var y = LINE_HEIGHT + 6 - (int) scaled(shown, LINE_HEIGHT - 30);
                points.append(x).append(',').append(y).append(' ');
                svg.append(format("<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"#005ea2\"/>", x, y))
                        .append(text(x, y - 12, "middle", shown.text()));
            } else {
                svg.append(text(x, LINE_HEIGHT, "middle", row.chosen().text()));
            }
        });
        return svg.append("<polyline fill=\"none\" stroke=\"#005ea2\" stroke-width=\"2\" points=\"").append(points)
                .append("\"/></svg>").toString();
    }

    private double scaled(Figures.Cell cell, int full) {
        return top <= 0 ? 0 : size(cell) / top * full;
    }

    private static double size(Figures.Cell cell) {
        return switch (cell) {
            case Figures.Shown shown -> shown.value();
            case Figures.Suppressed _ -> 0;
        };
    }

    private static String open(int height) {
        return format("<svg viewBox=\"0 0 %d %d\" width=\"100%%\" aria-hidden=\"true\" focusable=\"false\">", WIDTH,
                height);
    }

    private static String text(int x, int y, String anchor, String words) {
        return format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"14\">%s</text>", x, y, anchor,
                Html.escape(words));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.US, pattern, values);
    }
}

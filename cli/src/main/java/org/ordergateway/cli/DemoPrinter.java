package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lays out the demonstration: a label on the left, text beside it that never runs over the edge. */
final class DemoPrinter {

    private static final int LABEL = 12;
    private static final int WIDTH = 88;
    private static final int COLUMN = 25;
    private static final int MOST_LINES_OF_A_BODY = 2;

    private final PrintWriter out;
    private final boolean colours = Terminal.OUT.takesColours();

    DemoPrinter(PrintWriter out) {
        this.out = out;
    }

    /** A line across the whole page. */
    void line(String text) {
        out.println(text);
    }

    /** A line of a table of two columns; the second one goes on below itself. */
    void row(String label, String name, String text) {
        List<String> lines = wrapped(text, WIDTH - COLUMN);
        for (int i = 0; i < lines.size(); i++) {
            String first = i == 0 ? name : "";
            String gap = " ".repeat(Math.max(1, COLUMN - first.length()));
            out.println(label(i == 0 ? label : "") + first + gap + lines.get(i));
        }
    }

    /** A vendor's part begins. */
    void heading(String vendor) {
        out.println();
        out.println(paint("1", vendor) + " " + "-".repeat(LABEL + WIDTH - vendor.length() - 1));
    }

    /** Text beside a label, broken between words. */
    void text(String label, String text) {
        List<String> lines = wrapped(text, WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            out.println(label(i == 0 ? label : "") + lines.get(i));
        }
    }

    /** A request: its line, and its body beside it or, the beginning of it at least, below. */
    void request(String label, String line, String body) {
        if (line.length() + 1 + body.length() <= WIDTH) {
            out.println((label(label) + line + " " + paint("2", body)).stripTrailing());
            return;
        }
        text(label, line);
        String rest = body;
        for (int i = 1; !rest.isEmpty() && i <= MOST_LINES_OF_A_BODY; i++) {
            boolean fits = rest.length() <= WIDTH;
            // Behind a comma, so that names and values stay whole.
            int comma = rest.lastIndexOf(',', WIDTH - 2) + 1;
            String part = fits ? rest : rest.substring(0, comma > WIDTH / 2 ? comma : WIDTH - 1);
            rest = rest.substring(part.length());
            boolean cut = i == MOST_LINES_OF_A_BODY && !rest.isEmpty();
            out.println(label("") + paint("2", cut ? part + "…" : part));
        }
    }

    /** Something that worked. */
    void good(String label, String word, String text) {
        marked(label, "32", word, text);
    }

    /** Something that did not. */
    void bad(String label, String word, String text) {
        marked(label, "31", word, text);
    }

    private void marked(String label, String colour, String word, String text) {
        List<String> lines = wrapped(word + text, WIDTH);
        String first = lines.get(0);
        boolean whole = first.startsWith(word);
        out.println(label(label) + (whole ? paint(colour, word) + first.substring(word.length()) : first));
        lines.stream().skip(1).forEach(line -> out.println(label("") + line));
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String label(String text) {
        return "  " + text + " ".repeat(Math.max(1, LABEL - 2 - text.length()));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space < width / 2 ? width : space;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}

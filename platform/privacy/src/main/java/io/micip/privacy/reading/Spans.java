package io.micip.privacy.reading;

import java.util.Arrays;

/// Ranges of a folded text in rising order, none overlapping; found again by place in logarithmic time.
public final class Spans {

    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    /// Adds a range behind all others.
    public void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// The ranges of both, in order; none may overlap.
    public Spans with(Spans others) {
        if (others.isEmpty() || isEmpty()) {
            return isEmpty() ? others : this;
        }
        Spans all = new Spans();
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < others.size && others.starts[next] < starts[i]) {
                all.add(others.starts[next], others.ends[next++]);
            }
            all.add(starts[i], ends[i]);
        }
        while (next < others.size) {
            all.add(others.starts[next], others.ends[next++]);
        }
        return all;
    }

    /// Number of ranges.
    public int size() {
        return size;
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return size == 0;
    }

    /// First character of a range.
    public int start(int index) {
        return starts[index];
    }

    /// Character after the last of a range.
    public int end(int index) {
        return ends[index];
    }

    /// Number of characters in a range.
    public int length(int index) {
        return ends[index] - starts[index];
    }

    /// Index of the first span that starts at or after `position`; `size()` when there is none.
    public int firstFrom(int position) {
        int found = Arrays.binarySearch(starts, 0, size, position);
        return found >= 0 ? found : -found - 1;
    }

    /// Index of the last span that ends at or before `position`; -1 when there is none.
    public int lastUntil(int position) {
        int index = firstFrom(position) - 1;
        return index >= 0 && ends[index] > position ? index - 1 : index;
    }

    /// Whether any range holds this position.
    public boolean covers(int position) {
        int index = firstFrom(position + 1) - 1;
        return index >= 0 && position < ends[index];
    }
}

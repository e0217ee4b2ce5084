package io.micip.privacy.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where a text's cue words stand. One pass: at the start of each word the few phrases with that first letter are
/// tried.
public final class Cues {

    /// How near a cue must be to a number to speak about it, in visible characters between the two.
    public static final int REACH = 40;

    private static final int SEPARATORS = 3;
    private static final List<List<Phrase>> BY_FIRST_LETTER = byFirstLetter();

    private record Phrase(Cue cue, String words) {}

    private final FoldedText text;
    private final Map<Cue, Spans> found = new EnumMap<>(Cue.class);

    private Cues(FoldedText text) {
        this.text = text;
        for (Cue cue : Cue.values()) {
            found.put(cue, new Spans());
        }
    }

    /// Finds every cue of a text; of phrases that begin at the same word the longest counts.
    public static Cues in(FoldedText text) {
        Cues cues = new Cues(text);
        int at = 0;
        while (at < text.length()) {
            boolean wordStart = text.isLetterAt(at) && !text.isLetterAt(at - 1);
            at = wordStart ? cues.readWord(at) : at + 1;
        }
        return cues;
    }

    /// Whether the cue stands anywhere.
    public boolean any(Cue cue) {
        return !spans(cue).isEmpty();
    }

    /// Where the cue stands, in order.
    public Spans spans(Cue cue) {
        return Objects.requireNonNull(found.get(cue));
    }

    /// Whether the cue stands within reach of the range, before or after it.
    public boolean near(Cue cue, int start, int end) {
        Spans spans = spans(cue);
        int before = spans.lastUntil(start);
        int after = spans.firstFrom(end);
        return before >= 0 && start - spans.end(before) <= REACH
                || after < spans.size() && spans.start(after) - end <= REACH;
    }

    /// End of the cue that speaks about the number at `start`, with only filler such as "number is:" between; -1 if
    /// none does.
    public int speakingOf(Cue cue, int start) {
        Spans spans = spans(cue);
        int before = spans.lastUntil(start);
        return before >= 0 && Gap.isFiller(text, spans.end(before), start) ? spans.end(before) : -1;
    }

    /// Whether the cue speaks about the range: filler between it and the start, or right behind the end.
    public boolean tight(Cue cue, int start, int end) {
        if (speakingOf(cue, start) >= 0) {
            return true;
        }
        Spans spans = spans(cue);
        int after = spans.firstFrom(end);
        return after < spans.size() && Gap.isPunctuation(text, end, spans.start(after));
    }

    private int readWord(int start) {
        int next = start + 1;
        char first = text.at(start);
        if (first == Folding.LETTER) {
            return next;
        }
        Cue longest = null;
        for (Phrase phrase : BY_FIRST_LETTER.get(first - 'a')) {
            int end = match(phrase.words(), start);
            if (end > next) {
                next = end;
                longest = phrase.cue();
            }
        }
        if (longest != null) {
            spans(longest).add(start, next);
        }
        return next;
    }

    /// End of the phrase when it stands at `start` as whole words, plural s included; -1 otherwise.
    private int match(String words, int start) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            char expected = words.charAt(i);
            if (expected == ' ') {
                at = skipSeparators(at);
            } else if (text.at(at) == expected) {
                at++;
            } else {
                return -1;
            }
        }
        if (text.at(at) == 's' && !text.isLetterAt(at + 1)) {
            at++;
        }
        return text.isLetterAt(at) && text.isLetterAt(at - 1) ? -1 : at;
    }

    private int skipSeparators(int from) {
        int at = from;
        while (at - from < SEPARATORS && isSeparator(text.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return Folding.isSpace(c) || c == '-' || c == '.' || c == '_' || c == '\'';
    }

    private static List<List<Phrase>> byFirstLetter() {
        List<List<Phrase>> table = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            List<Phrase> phrases = new ArrayList<>();
            for (Cue cue : Cue.values()) {
                for (String words : cue.phrases()) {
                    if (words.charAt(0) == letter) {
                        phrases.add(new Phrase(cue, words));
                    }
                }
            }
            table.add(List.copyOf(phrases));
        }
        return List.copyOf(table);
    }
}

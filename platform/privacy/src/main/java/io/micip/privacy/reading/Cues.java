package io.micip.privacy.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where a text's cue words stand. One pass: at each word that may begin a phrase, the few that begin alike are tried.
public final class Cues {

    /// How near a cue must be to a number to speak about it, in visible characters between the two.
    public static final int REACH = 40;

    private static final int SEPARATORS = 3;
    private static final int LETTERS = 27;
    private static final Phrase[][] BY_BEGINNING = byBeginning();

    /// @param first  first word
    /// @param second first character of the second word; a space when there is none
    private record Phrase(Cue cue, String words, int first, char second) {

        static Phrase of(Cue cue, String words) {
            int first = words.indexOf(' ');
            return first < 0
                    ? new Phrase(cue, words, words.length(), ' ')
                    : new Phrase(cue, words, first, words.charAt(first + 1));
        }
    }

    private final FoldedText text;
    private final Map<Cue, Spans> found = new EnumMap<>(Cue.class);

    private Cues(FoldedText text) {
        this.text = text;
        for (Cue cue : Cue.values()) {
            found.put(cue, new Spans());
        }
    }

    /// Finds every cue of a text; of phrases that begin at the same word the longest counts.
    static Cues in(FoldedText text, Words words) {
        Cues cues = new Cues(text);
        int end = 0;
        for (int word = 0; word < words.count(); word++) {
            if (words.is(word, Role.CUE) && words.start(word) >= end) {
                end = cues.readWord(words.start(word), words.end(word));
            }
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

    /// End of the longest phrase that begins with this word, or of the word.
    private int readWord(int start, int wordEnd) {
        int next = wordEnd;
        Cue longest = null;
        int longestEnd = start;
        char second = text.at(skipSeparators(wordEnd));
        for (Phrase phrase : BY_BEGINNING[beginning(text.at(start), text.at(start + 1))]) {
            boolean together = phrase.first() < wordEnd - start;
            char follows = together ? text.at(start + phrase.first()) : second;
            boolean other = phrase.second() != ' ' && phrase.second() != follows;
            int end = other ? -1 : match(phrase.words(), start);
            if (end > longestEnd) {
                longestEnd = end;
                longest = phrase.cue();
            }
        }
        if (longest != null) {
            spans(longest).add(start, longestEnd);
            next = longestEnd;
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

    /// Phrases that begin with the same two characters, so that few are tried at a word. A phrase of single letters
    /// such as `d o b` may be written apart or together and stands in both places.
    private static Phrase[][] byBeginning() {
        List<List<Phrase>> table = new ArrayList<>();
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            table.add(new ArrayList<>());
        }
        for (Cue cue : Cue.values()) {
            for (String words : cue.phrases()) {
                String together = words.replace(" ", "");
                Phrase phrase = Phrase.of(cue, words);
                table.get(beginning(words.charAt(0), together.length() > 1 ? together.charAt(1) : ' ')).add(phrase);
                if (words.length() > 1 && words.charAt(1) == ' ') {
                    table.get(beginning(words.charAt(0), ' ')).add(phrase);
                }
            }
        }
        return table.stream().map(list -> list.toArray(Phrase[]::new)).toArray(Phrase[][]::new);
    }

    private static int beginning(char first, char second) {
        return letter(first) * LETTERS + letter(second);
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : LETTERS - 1;
    }
}

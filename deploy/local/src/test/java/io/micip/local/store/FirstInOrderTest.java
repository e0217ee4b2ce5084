package io.micip.local.store;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class FirstInOrderTest {

    private static final Comparator<Pair> BY_RANK = Comparator.comparingInt(Pair::rank);

    private final SplittableRandom random = new SplittableRandom();

    @RepeatedTest(200)
    void areThoseOfAStableSort() {
        int most = random.nextInt(1, 20);
        List<Pair> offered = Stream.iterate(0, number -> number + 1).limit(random.nextInt(100))
                .map(number -> new Pair(random.nextInt(10), number)).toList();
        var first = new FirstInOrder<>(BY_RANK, most);

        offered.forEach(first::offer);

        assertThat(first.all()).isEqualTo(offered.stream().sorted(BY_RANK).limit(most).toList());
    }

    private record Pair(int rank, int number) {}
}

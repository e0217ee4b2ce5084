package io.micip.benchmarks.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;

/// D1: one decision among 890 districts with 200 Schedule A lines each and ten versions of every agreement in memory.
/// The questions are drawn at random beforehand, half of them about a line that exists, so that neither the branch
/// predictor nor the cache knows the next one. `decide` is the look-up of the district's agreement and the decision;
/// `lookUpOnly` is the yardstick: the look-up alone.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    private static final int DISTRICTS = 890;
    private static final int LINES = 200;
    private static final int VERSIONS = 10;
    private static final int QUESTIONS = 1 << 14;
    private static final int YEARS = 12;
    private static final int FIRST_YEAR = 2015;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Random random = new Random(20_210_212);
    private final Map<DistrictCode, CompiledAgreement> agreements = new HashMap<>();
    private final List<CompiledAgreement> earlier = new ArrayList<>();
    private final Question[] questions = new Question[QUESTIONS];
    private int next;

    /// Builds all agreements and draws the questions.
    @Setup
    public void build() {
        for (var n = 0; n < DISTRICTS; n++) {
            var district = new DistrictCode("%05d".formatted(10_000 + n * 7));
            for (var version = 1; version < VERSIONS; version++) {
                earlier.add(CompiledAgreement.of(terms(district, version)));
            }
            agreements.put(district, CompiledAgreement.of(terms(district, VERSIONS)));
        }
        var districts = List.copyOf(agreements.keySet());
        for (var n = 0; n < QUESTIONS; n++) {
            questions[n] = new Question(districts.get(random.nextInt(districts.size())), source(), category(), grain(),
                    new SchoolYear(FIRST_YEAR + random.nextInt(YEARS)));
        }
    }

    /// The decision as catalog-service takes it.
    @Benchmark
    public Decision decide() {
        var question = next();
        var agreement = agreements.get(question.district());
        return agreement == null
                ? CompiledAgreement.unknown()
                : agreement.decide(question.source(), question.category(), question.grain(), question.year(), NOW);
    }

    /// The yardstick: finding the district's agreement.
    @Benchmark
    public Object lookUpOnly() {
        return agreements.getOrDefault(next().district(), earlier.getFirst());
    }

    private Question next() {
        next = next + 1 & QUESTIONS - 1;
        return questions[next];
    }

    private AgreementTerms terms(DistrictCode district, int version) {
        var lines = new ArrayList<ScheduleALine>();
        while (lines.size() < LINES) {
            var from = FIRST_YEAR + random.nextInt(YEARS);
            var line = new ScheduleALine(source(), category(), grain(),
                    SchoolYears.of(from, from + random.nextInt(YEARS)));
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        return new AgreementTerms(district, version, AgreementStatus.ACTIVE, NOW.minusSeconds(86_400), null, Set.of(),
                new ScheduleA(version, lines));
    }

    private SourceId source() {
        return random.nextInt(4) == 0 ? SourceId.MI_SCHOOL_DATA : SourceId.DATA_HUB;
    }

    private Category category() {
        return Category.values()[random.nextInt(Category.values().length)];
    }

    private Grain grain() {
        return Grain.values()[random.nextInt(Grain.values().length)];
    }

    /// What is asked.
    record Question(DistrictCode district, SourceId source, Category category, Grain grain, SchoolYear year) {}
}

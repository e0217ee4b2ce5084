package io.micip.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

import io.micip.audit.attestation.AttestCommand;
import io.micip.audit.completeness.CompleteCommand;
import io.micip.audit.key.KeysCommand;
import io.micip.audit.mirror.MirrorCommand;
import io.micip.audit.record.ReindexCommand;
import io.micip.audit.verify.CheckCommand;
import io.micip.audit.verify.CopyCommand;
import io.micip.audit.verify.VerifyCommand;
import io.micip.audit.witness.WitnessCommand;

/// Starts audit-service, or, with the name of a command as the first word, does that and ends.
@SpringBootApplication
@EnableFeignClients
public class AuditService {
    private static final Map<String, Function<List<String>, Integer>> COMMANDS = Map.of(
            VerifyCommand.NAME, line -> new VerifyCommand(System.out).run(line),
            CheckCommand.NAME, line -> new CheckCommand(System.out).run(line),
            CopyCommand.BACKUP, line -> new CopyCommand(System.out).run(line),
            CopyCommand.RESTORE, line -> new CopyCommand(System.out).run(line),
            AttestCommand.NAME, line -> new AttestCommand(System.out, Clock.systemUTC(), mongodb()).run(line),
            WitnessCommand.NAME, line -> new WitnessCommand(System.out, Clock.systemUTC()).run(line),
            MirrorCommand.NAME, line -> new MirrorCommand(System.out).run(line),
            KeysCommand.NAME, line -> new KeysCommand(System.out, Clock.systemUTC()).run(line),
            CompleteCommand.NAME, line -> new CompleteCommand(System.out).run(line),
            ReindexCommand.NAME, line -> new ReindexCommand(System.out, mongodb()).run(line));

    /// Runs until told to stop.
    ///
    /// @param args a command and its own, such as `verify FILE --policy POLICY`, or Spring Boot's
    public static void main(String[] args) {
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            System.exit(COMMANDS.get(args[0]).apply(List.of(args)));
        }
        SpringApplication.run(AuditService.class, args);
    }

    private static String mongodb() {
        return System.getenv().getOrDefault("MICIP_MONGODB_URI", "mongodb://127.0.0.1:27017");
    }
}

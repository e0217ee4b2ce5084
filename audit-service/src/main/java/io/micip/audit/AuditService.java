package io.micip.audit;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

import io.micip.audit.attestation.AttestCommand;
import io.micip.audit.verify.CheckCommand;
import io.micip.audit.verify.CopyCommand;
import io.micip.audit.verify.VerifyCommand;

/// Starts audit-service, or, with `verify`, `check`, `backup`, `restore` or `attest` as the first word, does that and ends.
@SpringBootApplication
@EnableFeignClients
public class AuditService {
    /// Runs until told to stop.
    ///
    /// @param args `verify FILE --policy POLICY`, `check DIRECTORY --vkey VKEY`, `backup ...`, `restore ...`, `attest ...`, or Spring Boot's own
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            System.exit(new VerifyCommand(System.out).run(List.of(args)));
        }
        if (args.length > 0 && args[0].equals(CheckCommand.NAME)) {
            System.exit(new CheckCommand(System.out).run(List.of(args)));
        }
        if (args.length > 0 && (args[0].equals(CopyCommand.BACKUP) || args[0].equals(CopyCommand.RESTORE))) {
            System.exit(new CopyCommand(System.out).run(List.of(args)));
        }
        if (args.length > 0 && args[0].equals(AttestCommand.NAME)) {
            System.exit(new AttestCommand(System.out, Clock.systemUTC(),
                    System.getenv().getOrDefault("MICIP_MONGODB_URI", "mongodb://127.0.0.1:27017")).run(List.of(args)));
        }
        SpringApplication.run(AuditService.class, args);
    }
}

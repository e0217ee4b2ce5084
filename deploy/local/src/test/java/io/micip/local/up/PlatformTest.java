package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlatformTest {

    @TempDir
    Path folder;

    @Test
    void tellsEachServiceItsPortsNeighboursAndSecret() throws IOException {
        var services = platform(Optional.empty()).services();

        assertThat(services).extracting(Spec::name).endsWith("gateway").hasSize(5);
        assertThat(services).extracting(service -> service.env().get("SERVER_PORT")).doesNotHaveDuplicates();
        assertThat(services).allSatisfy(service -> assertThat(service.env()).containsKeys("MICIP_CLIENT_SECRET",
                "MICIP_MONGODB_URI", "MICIP_KAFKA", "MICIP_ISSUER", "MANAGEMENT_SERVER_PORT")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1"));
    }

    @Test
    void stopsEveryProcessThatItStarts() throws IOException {
        var platform = platform(Optional.empty());
        var stopped = Platform.stopping().stream().flatMap(List::stream).toList();

        assertThat(platform.foundation()).extracting(Spec::name).isSubsetOf(stopped);
        assertThat(platform.services()).extracting(Spec::name).isSubsetOf(stopped);
        assertThat(stopped).startsWith(platform.attest().name());
    }

    @Test
    void countsWhatThisInstallationStoresAndNoOther() throws IOException {
        var attest = platform(Optional.of("mongodb://db.example/")).attest();

        assertThat(attest.arguments()).containsExactly("attest", "--log-dir", folder.resolve("audit").toString(),
                "--logs", "http://localhost:8080");
        assertThat(attest.env()).containsEntry("MICIP_MONGODB_URI", "mongodb://db.example/");
    }

    @Test
    void startsNoStoreWhereAMongoDbIsGiven() throws IOException {
        var platform = platform(Optional.of("mongodb://db.example/"));

        assertThat(platform.foundation()).extracting(Spec::name).containsExactly("broker", "provider");
        assertThat(platform.listeners()).doesNotContainKey("127.0.0.1:27017");
        assertThat(platform.services()).allSatisfy(
                service -> assertThat(service.env()).containsEntry("MICIP_MONGODB_URI", "mongodb://db.example/"));
    }

    @Test
    void keepsSecretsOverARestartAndFromOthers() throws IOException {
        var first = Secrets.in(folder);

        assertThat(Secrets.in(folder).of("gateway")).isEqualTo(first.of("gateway")).hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void passesTheCallersLimitsOnToTheGatewayAlone() throws IOException {
        var given = CallersSettings.of(Map.of("MICIP_GATEWAY_LIMITS_PER_USER", "7", "MICIP_GATEWAY_LIMITS_PER_DISTRICT",
                "70", "MICIP_GATEWAY_LIMITS_ADDRESS_BURST", " ", "MICIP_GATEWAY_SECURE_COOKIE", "true", "PATH",
                "/bin"));

        var services = new Platform(new Layout(folder, folder, folder), Secrets.in(folder), given).services();

        assertThat(services.getLast().env()).containsEntry("MICIP_GATEWAY_LIMITS_PER_USER", "7")
                .containsEntry("MICIP_GATEWAY_LIMITS_PER_DISTRICT", "70")
                .containsEntry("MICIP_GATEWAY_SECURE_COOKIE", "false")
                .doesNotContainKeys("MICIP_GATEWAY_LIMITS_ADDRESS_BURST", "PATH");
        assertThat(services.subList(0, 4)).allSatisfy(
                service -> assertThat(service.env()).doesNotContainKey("MICIP_GATEWAY_LIMITS_PER_USER"));
    }

    @Test
    void takesTheCallersDistrictsForTheDemonstrations() throws IOException {
        var given = CallersSettings.of(Map.of("MICIP_AGREEMENT_ENTITIES", "/tmp/many.csv"));

        var platform = new Platform(new Layout(folder, folder, folder), Secrets.in(folder), given);

        assertThat(platform.services().getFirst().env()).containsEntry("MICIP_AGREEMENT_ENTITIES", "/tmp/many.csv");
        assertThat(platform.foundation().getLast().env()).containsEntry("MICIP_AGREEMENT_ENTITIES", "/tmp/many.csv");
    }

    @Test
    void registersTheFrontEndWhereItIsAskedFor() throws IOException {
        var services = platform(Optional.empty()).services();

        assertThat(services.getLast().env()).containsEntry("MICIP_GATEWAY_FRONT_ENDS", Platform.FRONT_END);
        assertThat(services.get(1).env()).containsEntry("MICIP_CATALOG_FRONT_ENDS", Platform.FRONT_END);
    }

    @Test
    void passesTheCallersWitnessesOnToAuditServiceAlone() throws IOException {
        var given = CallersSettings.of(Map.of("MICIP_AUDIT_WITNESSES", "/policies/local"));

        assertThat(new Platform(new Layout(folder, folder, folder), Secrets.in(folder), given).services())
                .filteredOn(service -> "/policies/local".equals(service.env().get("MICIP_AUDIT_WITNESSES")))
                .extracting(Spec::name).containsExactly("audit-service");
    }

    @Test
    void refusesOptionsItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of(new String[]{"--fast"})).isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fast");
    }

    private Platform platform(Optional<String> mongo) throws IOException {
        return new Platform(new Layout(folder, folder, folder), Secrets.in(folder),
                new CallersSettings(mongo, Optional.empty(), Map.of(), Optional.empty()));
    }
}

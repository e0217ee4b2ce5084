package io.micip.agreement.evidence;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.evidence.PublishedKeys.PublishedKey;

/// What checks seals: the keys, for everybody, and a check for those who are signed in.
@RestController
@RequestMapping("/api/v1/agreements")
class SealController {

    private final PublishedKeys published;
    private final Proving proving;

    SealController(PublishedKeys published, Proving proving) {
        this.published = published;
        this.proving = proving;
    }

    /// Every key that ever signed seals, the oldest first; open to everybody.
    @GetMapping("/keys")
    KeysView keys() {
        return new KeysView(published.all().stream().map(KeyView::of).toList());
    }

    /// Whether a file is what a seal says, and the seal signed here. The file stays where it is: its SHA-256 is enough.
    @PostMapping("/verification")
    VerdictView verify(@Valid @RequestBody VerificationRequest body) {
        return VerdictView.of(proving.check(body.seal(), body.sha256()));
    }

    /// The keys.
    ///
    /// @param keys as C2SP signed-note writes them
    record KeysView(List<KeyView> keys) {}

    /// A key.
    ///
    /// @param vkey name, id and Ed25519 public key
    /// @param since when it was published
    record KeyView(String vkey, Instant since) {

        static KeyView of(PublishedKey published) {
            return new KeyView(published.key().toString(), published.since());
        }
    }

    /// What is to be checked.
    ///
    /// @param seal the seal's text, as it was given out
    /// @param sha256 of the file, 64 hex digits
    record VerificationRequest(@NotNull @Size(max = LONGEST) String seal,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "expected: 64 hex digits") String sha256) {

        private static final int LONGEST = 10_000;
    }

    /// The verdict.
    ///
    /// @param authentic whether the file is, byte for byte, what was sealed here
    /// @param why not, in words
    /// @param district whose agreement it is
    /// @param version of the agreement
    /// @param file as it was given out
    /// @param vkey the key whose signature holds
    record VerdictView(boolean authentic, @Nullable String why, @Nullable String district, @Nullable Long version,
            @Nullable String file, @Nullable String vkey) {

        static VerdictView of(SealVerdict verdict) {
            return switch (verdict) {
                case SealVerdict.NotAuthentic(String why) -> new VerdictView(false, why, null, null, null, null);
                case SealVerdict.Authentic authentic -> new VerdictView(true, null,
                        authentic.seal().district().value(), authentic.seal().version(), authentic.file().name(),
                        authentic.key().toString());
            };
        }
    }
}

package io.liaison.access.identity.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.link.LinkSigner;
import io.liaison.platform.command.Ids;

import org.springframework.stereotype.Component;

/**
 * Browsers that once proved to be somebody's, as a sealed text that they keep and show
 * (OWASP, device cookies): whoever guesses elsewhere does not lock them out. The text
 * names nobody; it can only be compared with an identity. It opens nothing.
 */
@Component
public class KnownDevices {

	/** How long a browser is remembered. */
	public static final Duration MEMORY = Duration.ofDays(365);

	private static final String SEAL = "known device";

	private static final String BETWEEN = "!";

	private static final int MOST = 5;

	private final LinkSigner signer;

	private final InstantSource clock;

	KnownDevices(LinkSigner signer, InstantSource clock) {
		this.signer = signer;
		this.clock = clock;
	}

	/** The device's own name, if it was this identity's before. */
	public Optional<String> device(String shown, String identityId) {
		return marks(shown).filter((mark) -> holds(mark, identityId)).findFirst();
	}

	/** What the browser is to show from now on: of those who use it, the latest few. */
	public String with(String shown, String identityId) {
		String unsealed = Ids.random() + "." + this.clock.instant().plus(MEMORY).getEpochSecond();
		String mark = unsealed + "." + seal(unsealed, identityId);
		return Stream.concat(Stream.of(mark), marks(shown).filter((it) -> !holds(it, identityId)))
			.limit(MOST)
			.collect(Collectors.joining(BETWEEN));
	}

	private boolean holds(String mark, String identityId) {
		String[] parts = mark.split("\\.");
		if (parts.length != 3) {
			return false;
		}
		String unsealed = parts[0] + "." + parts[1];
		return this.signer.matches(SEAL, text(unsealed, identityId), parts[2])
				&& this.clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
	}

	private String seal(String unsealed, String identityId) {
		return this.signer.of(SEAL, text(unsealed, identityId));
	}

	private static String text(String unsealed, String identityId) {
		return unsealed + "." + identityId;
	}

	private static Stream<String> marks(String shown) {
		return Arrays.stream(shown.split(BETWEEN)).filter((it) -> !it.isEmpty());
	}

}

package io.liaison.access.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.settings.AccessSettings;

import org.springframework.stereotype.Component;

/**
 * Makes links and reads them: {@code purpose.key.subject.version.expiry.seal}. The same
 * state always gives the same link, so none is stored. That it is sealed is not enough:
 * whoever uses one asks the aggregate whether it is still the latest and unused.
 */
@Component
public class MailLinks {

	private static final String SEAL = "action link";

	private static final int PARTS = 6;

	private final LinkSigner linkSigner;

	private final AccessSettings settings;

	private final InstantSource clock;

	MailLinks(LinkSigner linkSigner, AccessSettings settings, InstantSource clock) {
		this.linkSigner = linkSigner;
		this.settings = settings;
		this.clock = clock;
	}

	public String url(MailLink link) {
		return this.settings.url(link.purpose().path()) + "?token=" + token(link);
	}

	public String token(MailLink link) {
		String text = String.join(".", link.purpose().name(), this.linkSigner.keyId(), String.join("~", link.subject()),
				Long.toString(link.version()), Long.toString(link.expiresAt().getEpochSecond()));
		return text + "." + this.linkSigner.of(SEAL, text);
	}

	/** What the token says, if it is ours, for this and not expired. */
	public Optional<MailLink> read(String token, Purpose purpose) {
		return sealed(token, purpose).filter((link) -> this.clock.instant().isBefore(link.expiresAt()));
	}

	/** What the token says or said, if it is ours and for this. */
	public Optional<MailLink> sealed(String token, Purpose purpose) {
		int end = token.lastIndexOf('.');
		String[] parts = token.split("\\.");
		if (parts.length != PARTS || !parts[0].equals(purpose.name())
				|| !this.linkSigner.matches(SEAL, token.substring(0, end), token.substring(end + 1))) {
			return Optional.empty();
		}
		MailLink link = new MailLink(purpose, List.of(parts[2].split("~")), Long.parseLong(parts[3]),
				Instant.ofEpochSecond(Long.parseLong(parts[4])));
		return purpose.fits(link.subject()) ? Optional.of(link) : Optional.empty();
	}

}

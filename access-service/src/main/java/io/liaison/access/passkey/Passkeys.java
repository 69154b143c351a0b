package io.liaison.access.passkey;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of Web Authentication Level 3: a passkey is made (7.1), and somebody
 * signs in with one (7.2), by the identity that the authenticator names and by none that
 * was typed.
 */
@Component
public class Passkeys {

	private static final int LONGEST_ANSWER = 20_000;

	private static final int LONGEST_NAME = 60;

	private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> CREATED = new TypeReference<>() {
	};

	private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final WebAuthnRelyingPartyOperations party;

	private final PasskeyOptions options;

	private final Challenges challenges;

	private final LoginIdentities identities;

	private final InstantSource clock;

	Passkeys(WebAuthnRelyingPartyOperations party, PasskeyOptions options, Challenges challenges,
			LoginIdentities identities, InstantSource clock) {
		this.party = party;
		this.options = options;
		this.challenges = challenges;
		this.identities = identities;
		this.clock = clock;
	}

	/**
	 * What the browser asks an authenticator for, to make a passkey.
	 * @param name by which the browser lists it, to its owner alone
	 */
	public Question creation(LoginIdentity identity, String name) {
		String challenge = this.challenges.issue(identity.id());
		return new Question(challenge, this.json.writeValueAsString(this.options.creation(identity, name, challenge)));
	}

	/** What the browser asks an authenticator for, to sign in. */
	public Question signIn() {
		String challenge = this.challenges.issue(null);
		return new Question(challenge, this.json.writeValueAsString(this.options.request(challenge)));
	}

	/**
	 * The passkey that was made; it is stored nowhere yet.
	 * @param challenge as the browser shows it
	 * @param name by which its owner is to know it
	 * @throws Refusal INVALID when that is no true answer to the challenge, or there is
	 * no name
	 */
	public Passkey created(LoginIdentity identity, String challenge, String answer, String name) {
		String known = name.strip();
		if (known.isEmpty() || known.codePointCount(0, known.length()) > LONGEST_NAME) {
			throw Refusal.of(Kind.INVALID, "passkey-name-needed", "A name of 1 to " + LONGEST_NAME + " characters.");
		}
		return checked(identity, challenge, answer, known);
	}

	private Passkey checked(LoginIdentity identity, String challenge, String answer, String name) {
		if (this.challenges.take(challenge, identity.id())) {
			Optional<CredentialRecord> made = tried(() -> {
				RelyingPartyPublicKey key = new RelyingPartyPublicKey(read(answer, CREATED), name);
				return CheckedCredentials.checked(identity,
						() -> this.party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
								this.options.creation(identity, name, challenge), key)));
			});
			if (made.isPresent()) {
				CredentialRecord it = made.get();
				Bytes attestation = it.getAttestationObject();
				if (attestation != null) {
					return new Passkey(it.getCredentialId().toBase64UrlString(), name, attestation.toBase64UrlString(),
							it.getSignatureCount(), it.isBackupEligible(), this.clock.instant(), null);
				}
			}
		}
		throw Refusal.of(Kind.INVALID, "passkey-refused", "That is no passkey that was asked for.");
	}

	/**
	 * Whose passkey answered, and which.
	 * @param challenge as the browser shows it; it serves once
	 */
	public Optional<Shown> shown(String challenge, String answer) {
		Optional<Shown> shown = this.challenges.take(challenge, null) ? tried(() -> read(answer, SIGNED))
			.flatMap((it) -> owner(it).flatMap((owner) -> shown(owner, it, challenge))) : Optional.empty();
		if (shown.isEmpty()) {
			SecurityEvents.tell(SecurityEvents.Kind.SIGN_IN_FAILED, "factor", "passkey");
		}
		return shown;
	}

	private Optional<LoginIdentity> owner(PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
		return Optional.ofNullable(credential.getResponse().getUserHandle())
			.flatMap((handle) -> this.identities.find(new String(handle.getBytes(), StandardCharsets.US_ASCII)))
			.filter(LoginIdentity::usable);
	}

	private Optional<Shown> shown(LoginIdentity owner, PublicKeyCredential<AuthenticatorAssertionResponse> credential,
			String challenge) {
		Optional<Passkey> passkey = owner.passkey(credential.getRawId().toBase64UrlString());
		return tried(() -> CheckedCredentials.checked(owner,
				() -> this.party
					.authenticate(new RelyingPartyAuthenticationRequest(this.options.request(challenge), credential))))
			.flatMap((used) -> passkey.filter((it) -> this.identities.usePasskey(owner.id(), it.id(),
					used.getSignatureCount(), this.clock.instant())))
			.map((it) -> new Shown(owner, it));
	}

	private <T> T read(String answer, TypeReference<T> type) {
		if (answer.length() > LONGEST_ANSWER) {
			throw new IllegalArgumentException("too long");
		}
		return this.json.readValue(answer, type);
	}

	/** Nothing of it is stored in between: whatever fails is the answer's fault. */
	private static <T> Optional<T> tried(Supplier<@Nullable T> check) {
		try {
			return Optional.ofNullable(check.get());
		}
		catch (RuntimeException untrue) {
			return Optional.empty();
		}
	}

	/**
	 * What goes to the browser.
	 *
	 * @param challenge for the {@link ChallengeCookie}
	 * @param options JSON, as Web Authentication writes it (5.1.8 to 5.1.10)
	 */
	public record Question(String challenge, String options) {
	}

	/** Somebody who has shown a passkey, verified by its authenticator. */
	public record Shown(LoginIdentity identity, Passkey passkey) {
	}

}

package io.liaison.access.passkey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.access.settings.AccessSettings;

import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.stereotype.Component;

/**
 * What is asked of an authenticator: to find the credential without being told whose it
 * is, and to verify who is before it. The answer is held against the same options, made
 * again from the challenge.
 */
@Component
class PasskeyOptions {

	private static final UserVerificationRequirement VERIFIED = UserVerificationRequirement.REQUIRED;

	private final PublicKeyCredentialRpEntity party;

	PasskeyOptions(AccessSettings settings) {
		this.party = PublicKeyCredentialRpEntity.builder()
			.id(URI.create(settings.issuer()).getHost())
			.name("Liaison")
			.build();
	}

	PublicKeyCredentialRpEntity party() {
		return this.party;
	}

	/** The handle by which an authenticator names the identity. */
	static Bytes handle(String identityId) {
		return new Bytes(identityId.getBytes(StandardCharsets.US_ASCII));
	}

	static PublicKeyCredentialUserEntity user(String identityId, String name) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(handle(identityId))
			.name(name)
			.displayName(name)
			.build();
	}

	/**
	 * @param name by which the browser lists it, to its owner alone
	 */
	PublicKeyCredentialCreationOptions creation(LoginIdentity identity, String name, String challenge) {
		List<PublicKeyCredentialDescriptor> known = identity.passkeys()
			.stream()
			.map(Passkey::id)
			.map((id) -> PublicKeyCredentialDescriptor.builder()
				.type(PublicKeyCredentialType.PUBLIC_KEY)
				.id(Bytes.fromBase64(id))
				.build())
			.toList();
		return PublicKeyCredentialCreationOptions.builder()
			.rp(this.party)
			.user(user(identity.id(), name))
			.challenge(Bytes.fromBase64(challenge))
			.pubKeyCredParams(PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.EdDSA,
					PublicKeyCredentialParameters.RS256)
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(VERIFIED)
				.build())
			.attestation(AttestationConveyancePreference.NONE)
			.excludeCredentials(known)
			.extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
			.timeout(Challenges.TTL)
			.build();
	}

	PublicKeyCredentialRequestOptions request(String challenge) {
		return PublicKeyCredentialRequestOptions.builder()
			.challenge(Bytes.fromBase64(challenge))
			.rpId(this.party.getId())
			.allowCredentials(List.of())
			.userVerification(VERIFIED)
			.extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
			.timeout(Challenges.TTL)
			.build();
	}

}

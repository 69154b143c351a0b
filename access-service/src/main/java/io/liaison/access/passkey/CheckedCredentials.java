package io.liaison.access.passkey;

import java.util.List;
import java.util.Set;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * What Spring Security reads and writes while it holds one answer against what was asked:
 * the credentials of one identity and of no other. What it would save is the result, for
 * whoever asked to write in the aggregate.
 */
final class CheckedCredentials implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

	private static final ScopedValue<Check> CURRENT = ScopedValue.newInstance();

	/** The credential as it is after the check. */
	static CredentialRecord checked(LoginIdentity owner, Runnable check) {
		Check current = new Check(owner);
		ScopedValue.where(CURRENT, current).run(check);
		if (current.result == null) {
			throw new IllegalStateException("nothing was checked");
		}
		return current.result;
	}

	@Override
	public void save(CredentialRecord credential) {
		CURRENT.get().result = credential;
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes id) {
		LoginIdentity owner = CURRENT.get().owner;
		return owner.passkey(id.toBase64UrlString()).map((it) -> credential(owner, it)).orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes user) {
		LoginIdentity owner = CURRENT.get().owner;
		return owner.passkeys().stream().map((it) -> credential(owner, it)).toList();
	}

	@Override
	public PublicKeyCredentialUserEntity findById(Bytes user) {
		String id = CURRENT.get().owner.id();
		return PasskeyOptions.user(id, id);
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
		return null;
	}

	@Override
	public void save(PublicKeyCredentialUserEntity user) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException();
	}

	private static CredentialRecord credential(LoginIdentity owner, Passkey passkey) {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(Bytes.fromBase64(passkey.id()))
			.userEntityUserId(PasskeyOptions.handle(owner.id()))
			// read from the attestation object, which holds it
			.publicKey(new ImmutablePublicKeyCose(new byte[0]))
			.attestationObject(Bytes.fromBase64(passkey.attestation()))
			.signatureCount(passkey.signCount())
			.uvInitialized(true)
			.backupEligible(passkey.synced())
			.transports(Set.of())
			.label(passkey.name())
			.created(passkey.created())
			.build();
	}

	private static final class Check {

		private final LoginIdentity owner;

		private @Nullable CredentialRecord result;

		Check(LoginIdentity owner) {
			this.owner = owner;
		}

	}

}

package io.liaison.access.identity;

import java.util.List;

import io.liaison.access.identity.LoginIdentity.Activated;
import io.liaison.access.identity.LoginIdentity.Claimed;
import io.liaison.access.identity.LoginIdentity.PasswordChanged;
import io.liaison.access.identity.LoginIdentity.ResetRequested;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.store.Publication;
import org.jspecify.annotations.Nullable;

/** What others learn of a login identity: its state, never a secret. */
final class LoginIdentityPublications {

	static final String TOPIC = "access.login-identity.v1";

	private LoginIdentityPublications() {
	}

	static List<Publication> of(LoginIdentity identity, Object event) {
		return switch (event) {
			case Claimed(Actor by) -> List.of(plain(identity, "identity-claimed", "claims", by));
			case Activated(Actor by) -> List.of(plain(identity, "identity-activated", "password", by));
			case ResetRequested(LoginIdentityState.Reset reset) ->
				List.of(publication("password-reset-requested", new Data(Body.of(identity), List.of("resetVersion"),
						Actor.system(), reset.contactId(), reset.emailId(), reset.expiresAt().toString())));
			case PasswordChanged() -> List.of(plain(identity, "password-changed", "password", Actor.system()),
					new Publication(Revocation.TOPIC, Revocation.TYPE,
							new Revocation(Kind.IDENTITY, identity.id(), identity.sequence())));
			default -> throw new IllegalArgumentException(event.toString());
		};
	}

	private static Publication plain(LoginIdentity identity, String type, String changed, Actor by) {
		return publication(type, new Data(Body.of(identity), List.of(changed), by, null, null, null));
	}

	private static Publication publication(String type, Data data) {
		return new Publication(TOPIC, "io.liaison.access." + type + ".v1", data);
	}

	record Data(Body identity, List<String> changed, Actor by, @Nullable String contactId, @Nullable String emailId,
			@Nullable String expiresAt) {
	}

	record Body(String id, boolean activated, long resetVersion, List<AddressHolder> claims) {

		static Body of(LoginIdentity identity) {
			return new Body(identity.id(), identity.activated(), identity.resetVersion(), identity.claims());
		}

	}

}

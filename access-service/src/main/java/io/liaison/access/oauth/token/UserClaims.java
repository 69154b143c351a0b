package io.liaison.access.oauth.token;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/** What the scopes {@code profile} and {@code email} tell (OpenID Connect Core, 5.4). */
@Component
class UserClaims {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	UserClaims(ContactAccesses accesses, LoginIdentities identities) {
		this.accesses = accesses;
		this.identities = identities;
	}

	static boolean wanted(Collection<String> scopes) {
		return scopes.contains(OidcScopes.PROFILE) || scopes.contains(OidcScopes.EMAIL);
	}

	Map<String, Object> of(@Nullable String contactId, @Nullable String emailId, Collection<String> scopes) {
		Map<String, Object> claims = new LinkedHashMap<>();
		if (contactId != null) {
			this.accesses.find(contactId).ifPresent((contact) -> {
				if (scopes.contains(OidcScopes.PROFILE)) {
					claims.put("name", contact.name());
				}
				if (emailId != null && scopes.contains(OidcScopes.EMAIL)) {
					contact.addresses().inPlain(emailId).ifPresent((address) -> {
						claims.put("email", address);
						claims.put("email_verified", isVerified(contact, emailId));
					});
				}
			});
		}
		return claims;
	}

	/** A temporary password shows nothing of whether anybody reads the mailbox. */
	private boolean isVerified(ContactAccess contact, String emailId) {
		return contact.addresses()
			.identityOf(emailId)
			.flatMap(this.identities::find)
			.filter(LoginIdentity::isVerified)
			.isPresent();
	}

}

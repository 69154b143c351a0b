package io.liaison.access.passkey;

import java.util.Set;

import io.liaison.access.settings.AccessSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** We are the relying party under the host and the origin of the issuer. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

	@Bean
	WebAuthnRelyingPartyOperations relyingParty(PasskeyOptions options, AccessSettings settings) {
		CheckedCredentials credentials = new CheckedCredentials();
		return new Webauthn4JRelyingPartyOperations(credentials, credentials, options.party(),
				Set.of(settings.origin()));
	}

}

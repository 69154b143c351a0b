package io.liaison.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.liaison.access.brand.Brand;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.FactorCheck;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.SecondFactors;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/**
 * Adds and removes the authenticator app of a login. Each change asks for the password,
 * and for a code: whoever finds a session open changes nothing.
 */
@Component
class AuthenticatorApps {

	private final SecondFactors factors;

	private final FactorCheck codes;

	private final Credentials credentials;

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final LoginNames names;

	private final Brand brand;

	AuthenticatorApps(SecondFactors factors, FactorCheck codes, Credentials credentials, PasswordRules rules,
			PasswordHashing hashing, LoginNames names, Brand brand) {
		this.factors = factors;
		this.codes = codes;
		this.credentials = credentials;
		this.rules = rules;
		this.hashing = hashing;
		this.names = names;
		this.brand = brand;
	}

	/**
	 * What an app is told: the secret in plain, and all of it as a URI (Key Uri Format).
	 */
	App app(LoginIdentity identity, String sealed) {
		String secret = this.factors.inPlain(sealed, identity.id())
			.orElseThrow(() -> Refusal.of(Kind.INVALID, "code-wrong", "That is no secret of ours."));
		String issuer = encoded(this.brand.name());
		String label = issuer + ":" + encoded(this.names.of(identity));
		return new App(sealed, String.join(" ", secret.split("(?<=\\G.{4})")),
				QrCode.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer));
	}

	App newApp(LoginIdentity identity) {
		return app(identity, this.factors.newSecret(identity.id()));
	}

	/**
	 * @param version of the password that there was when the page was opened
	 * @param code that shows that the app has the secret
	 * @return the recovery codes, which nobody can read again
	 * @throws Refusal INVALID when the password or the code is wrong; CONFLICT when there
	 * is another password by now
	 */
	List<String> add(LoginIdentity identity, long version, String sealed, String password, String code, Client client) {
		requirePassword(identity, password, client);
		List<String> recovery = this.factors.newRecoveryCodes();
		this.codes.add(identity, version, sealed, code, recovery);
		tell(identity, "authenticator-added");
		return recovery;
	}

	/**
	 * @param version of the password that there was when the page was opened
	 * @return other recovery codes
	 * @throws Refusal INVALID when the password or the code is wrong; CONFLICT when there
	 * is another password by now
	 */
	List<String> renewRecoveryCodes(LoginIdentity identity, long version, String password, String code, Client client) {
		requirePassword(identity, password, client);
		List<String> recovery = this.factors.newRecoveryCodes();
		this.codes.renewRecoveryCodes(identity, version, code, client, recovery);
		tell(identity, "recovery-codes-renewed");
		return recovery;
	}

	/**
	 * @param version of the password that there was when the page was opened
	 * @param longer another password, where the one there is does not do alone
	 * @throws Refusal INVALID when the password or the code is wrong, or a longer
	 * password is needed; CONFLICT when there is another password by now
	 */
	void remove(LoginIdentity identity, long version, String password, String code, String longer, Client client) {
		requirePassword(identity, password, client);
		boolean alone = identity.passkeys().isEmpty();
		boolean servesAlone = this.rules.servesAlone(password);
		boolean another = !longer.isEmpty() || alone && !servesAlone;
		if (another) {
			this.rules.checkAlone(longer, identity.id());
		}
		String hash = another ? this.hashing.hash(longer) : null;
		this.codes.remove(identity, version, code, client, hash, servesAlone);
		tell(identity, "authenticator-removed");
	}

	private void requirePassword(LoginIdentity identity, String password, Client client) {
		if (!this.credentials.isPassword(identity.id(), password, client)) {
			throw Refusal.of(Kind.INVALID, "password-wrong", "That is not the password there is.");
		}
	}

	private static void tell(LoginIdentity identity, String what) {
		SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", identity.id(), "change", what);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/**
	 * An app that is to be added.
	 *
	 * @param sealed the secret, for the form
	 * @param secret in groups, for whoever types it in
	 */
	record App(String sealed, String secret, QrCode picture) {
	}

}

package io.liaison.access;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import static org.awaitility.Awaitility.await;

/** What a person has on the phone, told the secret by the text of a page. */
final class AuthenticatorApp {

	static final String PAGE = "/auth/security/authenticator";

	private static final long STEP = 30;

	private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");

	private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

	private final SecretKeySpec key;

	final String secret;

	private AuthenticatorApp(String secret) {
		this.secret = secret;
		StringBuilder digits = new StringBuilder();
		secret.chars().forEach((it) -> digits.append(Character.forDigit((it >= 'A') ? it - 'A' : it - '2' + 26, 32)));
		byte[] bytes = new BigInteger(digits.toString(), 32).toByteArray();
		byte[] exact = new byte[20];
		int length = Math.min(20, bytes.length);
		System.arraycopy(bytes, bytes.length - length, exact, 20 - length, length);
		this.key = new SecretKeySpec(exact, "HmacSHA1");
	}

	static AuthenticatorApp toldBy(HttpResponse<String> page) {
		Matcher secret = SECRET.matcher(page.body());
		if (!secret.find()) {
			throw new AssertionError(page.statusCode() + " " + page.body());
		}
		return new AuthenticatorApp(secret.group(1).replace(" ", ""));
	}

	/** Told and added to the login of whoever is signed in. */
	static Added added(Browser browser, String password) {
		HttpResponse<String> page = browser.get(PAGE);
		AuthenticatorApp app = toldBy(page);
		return new Added(app, browser.submit(page, Map.of("password", password, "code", app.code(-1))));
	}

	/**
	 * The code of now, or of so many steps later; given when enough of now is left to
	 * send it in.
	 */
	String code(int steps) {
		await().pollDelay(Duration.ZERO).until(() -> Instant.now().getEpochSecond() % STEP < STEP - 4);
		try {
			return this.codes.generateOneTimePasswordString(this.key,
					Instant.now().plus(Duration.ofSeconds(STEP * steps)));
		}
		catch (InvalidKeyException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * @param page with the recovery codes
	 */
	record Added(AuthenticatorApp app, HttpResponse<String> page) {

		String recoveryCode(int number) {
			return Pattern.compile("<code>([A-Z2-7-]+)</code>")
				.matcher(this.page.body())
				.results()
				.skip(number)
				.findFirst()
				.orElseThrow(() -> new AssertionError(this.page.body()))
				.group(1);
		}

	}

}

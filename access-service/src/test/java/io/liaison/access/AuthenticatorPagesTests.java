package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.liaison.access.AuthenticatorApp.Added;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.platform.command.Actor;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which an authenticator app is added and removed. */
class AuthenticatorPagesTests extends AccessIntegration {

	private static final String REMOVAL = "/auth/security/authenticator-removal";

	private static final String RENEWAL = "/auth/security/recovery-codes";

	private static final String SHORT = "kq7 zebra";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private MongoOperations mongo;

	private Browser browser;

	@BeforeEach
	void somebodyIsSignedIn() {
		activated();
		this.browser = browser().forPerson();
		this.browser.follow(signIn(this.browser, this.browser.follow(this.browser.get(gatewayUrl(verifier()))),
				this.address, PASSWORD));
	}

	@Test
	void thePictureTellsAnAppTheSecretOfTheText() throws Exception {
		HttpResponse<String> page = this.browser.get(AuthenticatorApp.PAGE);
		assertThat(page.body()).doesNotContain("<script", "??");
		String uri = read(page.body());
		assertThat(uri).startsWith("otpauth://totp/Liaison:" + this.address.replace("@", "%40"))
			.contains("secret=" + AuthenticatorApp.toldBy(page).secret, "issuer=Liaison");
	}

	@Test
	void itIsAddedByPasswordAndCodeAndTheRecoveryCodesAreShownOnce() {
		HttpResponse<String> page = this.browser.get(AuthenticatorApp.PAGE);
		AuthenticatorApp app = AuthenticatorApp.toldBy(page);
		HttpResponse<String> wrong = this.browser.submit(page, Map.of("password", PASSWORD, "code", "000 000"));
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(AuthenticatorApp.toldBy(wrong).secret).as("the app keeps what it was told").isEqualTo(app.secret);
		assertThat(this.browser.submit(page, Map.of("password", "a guess", "code", app.code(0))).body())
			.contains("not your current password");
		assertThat(identity().hasSecondFactor()).isFalse();
		HttpResponse<String> codes = this.browser.submit(page, Map.of("password", PASSWORD, "code", app.code(0)));
		assertThat(codes.body()).contains("Your recovery codes").doesNotContain("??");
		assertThat(codes.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(Pattern.compile("<code>[A-Z2-7]{6}(-[A-Z2-7]{6}){3}</code>").matcher(codes.body()).results().count())
			.isEqualTo(10);
		assertThat(this.browser.get("/auth/security").body()).contains("Recovery codes left: 10");
		assertThat(Browser.location(this.browser.get(AuthenticatorApp.PAGE))).endsWith("/auth/security");
	}

	@Test
	void aSecretServesNobodyButWhomItWasMadeFor() {
		HttpResponse<String> page = this.browser.get(AuthenticatorApp.PAGE);
		AuthenticatorApp app = AuthenticatorApp.toldBy(page);
		String other = "other-" + this.id;
		this.directory.contact("con-" + other, "eml-" + other, other + "@example.org");
		this.directory.account("acc-" + other, "CUSTOMER", Directory.link("con-" + other));
		awaitGrant("acc-" + other, "eml-" + other);
		activate(invited("acc-" + other, "con-" + other, "eml-" + other), PASSWORD);
		Browser stranger = browser().forPerson();
		stranger.follow(signIn(stranger, stranger.follow(stranger.get(gatewayUrl(verifier()))), other + "@example.org",
				PASSWORD));
		HttpResponse<String> answer = stranger.submit(stranger.get(AuthenticatorApp.PAGE),
				Map.of("secret", Browser.hidden(page.body()).get("secret"), "password", PASSWORD, "code", app.code(0)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(this.identities.get(this.identities.idOf(other + "@example.org")).hasSecondFactor()).isFalse();
	}

	@Test
	void removingItAsksForPasswordAndCodeAndForALongerPassword() {
		Added added = AuthenticatorApp.added(this.browser, PASSWORD);
		assertThat(this.browser
			.follow(this.browser.submit(this.browser.get("/auth/security/password"),
					Map.of("current", PASSWORD, "password", SHORT)))
			.body()).contains("Your password is changed");
		assertThat(remove(SHORT, "123456", "six quiet lanterns on water")).contains("That code does not serve");
		assertThat(remove(SHORT, added.app().code(0), "")).contains("at least 15 characters");
		assertThat(remove(SHORT, added.app().code(0), "kq8 zebra")).contains("at least 15 characters");
		assertThat(identity().hasSecondFactor()).isTrue();
		assertThat(remove(SHORT, added.app().code(0), "six quiet lanterns on water")).contains("app is removed");
		assertThat(identity().hasSecondFactor()).isFalse();
		assertThat(Browser.location(this.browser.get(gatewayUrl(verifier()) + "&prompt=none"))).contains("code=");
		assertThat(text(signedIn(this.address, "six quiet lanterns on water"), "access_token")).isNotEmpty();
	}

	@Test
	void aLongPasswordStaysWhenTheAppGoes() {
		Added added = AuthenticatorApp.added(this.browser, PASSWORD);
		assertThat(remove("a guess", added.recoveryCode(0), "")).contains("not your current password");
		assertThat(remove(PASSWORD, added.recoveryCode(0), "")).contains("app is removed");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void otherRecoveryCodesTakeThePlaceOfThoseOfBefore() {
		Added before = AuthenticatorApp.added(this.browser, PASSWORD);
		HttpResponse<String> form = this.browser.get(RENEWAL);
		HttpResponse<String> codes = this.browser.submit(form,
				Map.of("password", PASSWORD, "code", before.app().code(0)));
		assertThat(codes.body()).contains("Your recovery codes");
		assertThat(remove(PASSWORD, before.recoveryCode(1), "")).contains("That code does not serve");
		assertThat(remove(PASSWORD, new Added(before.app(), codes).recoveryCode(1), "")).contains("app is removed");
	}

	@Test
	void aPageOfBeforeAnotherPasswordAddsNoFactor() {
		HttpResponse<String> page = this.browser.get(AuthenticatorApp.PAGE);
		AuthenticatorApp app = AuthenticatorApp.toldBy(page);
		changePassword("six quiet lanterns on water");
		HttpResponse<String> refused = this.browser.submit(page,
				Map.of("password", "six quiet lanterns on water", "code", app.code(0)));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("was changed meanwhile");
		assertThat(AuthenticatorApp.toldBy(refused).secret).as("known to who saw that page").isNotEqualTo(app.secret);
		assertThat(identity().hasSecondFactor()).isFalse();
	}

	@Test
	void norDoesItTakeOneAwayOrGiveOtherRecoveryCodes() {
		Added added = AuthenticatorApp.added(this.browser, PASSWORD);
		HttpResponse<String> removal = this.browser.get(REMOVAL);
		HttpResponse<String> renewal = this.browser.get(RENEWAL);
		changePassword("six quiet lanterns on water");
		for (HttpResponse<String> page : List.of(removal, renewal)) {
			HttpResponse<String> refused = this.browser.submit(page,
					Map.of("password", "six quiet lanterns on water", "code", added.recoveryCode(0)));
			assertThat(refused.statusCode()).isEqualTo(409);
		}
		assertThat(identity().hasSecondFactor()).isTrue();
		assertThat(remove("six quiet lanterns on water", added.recoveryCode(0), "")).as("the code still serves")
			.contains("app is removed");
	}

	@Test
	@Behaviour("D21")
	void theFactorsOfWhoeverNeverReadTheMailboxGoWithTheirPassword() {
		AuthenticatorApp.added(this.browser, PASSWORD);
		String id = this.identities.idOf(this.address);
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", id), new Document("$set", new Document("state.mailbox", new Document())));
		this.identities.activate(id, "hash", Actor.system(), Instant.now());
		assertThat(identity().hasSecondFactor()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "fr, Second facteur", "sv, Andra faktor" })
	void thePagesAreInTheLanguageOfTheBrowser(String language, String text) {
		this.browser.with("Accept-Language", language);
		assertThat(this.browser.get("/auth/security").body()).contains(text).doesNotContain("??");
		assertThat(this.browser.get(AuthenticatorApp.PAGE).body()).doesNotContain("??");
		AuthenticatorApp.added(this.browser, PASSWORD);
		for (String page : new String[] { REMOVAL, RENEWAL, "/auth/security?done=removed" }) {
			assertThat(this.browser.get(page).body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
		}
	}

	private void changePassword(String chosen) {
		assertThat(this.browser
			.follow(this.browser.submit(this.browser.get("/auth/security/password"),
					Map.of("current", PASSWORD, "password", chosen)))
			.body()).contains("Your password is changed");
	}

	private String remove(String password, String code, String longer) {
		return this.browser
			.follow(this.browser.submit(this.browser.get(REMOVAL),
					Map.of("password", password, "code", code, "longer", longer)))
			.body();
	}

	private LoginIdentity identity() {
		return this.identities.get(this.identities.idOf(this.address));
	}

	/** As a camera would, with four pixels for each dot. */
	private static String read(String page) throws Exception {
		int size = Integer.parseInt(page.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
		int scale = 4;
		int[] pixels = new int[size * size * scale * scale];
		Arrays.fill(pixels, 0xffffff);
		Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(page).results().forEach((dot) -> {
			for (int y = 0; y < scale; y++) {
				for (int x = 0; x < scale * Integer.parseInt(dot.group(3)); x++) {
					pixels[(Integer.parseInt(dot.group(2)) * scale + y) * size * scale
							+ Integer.parseInt(dot.group(1)) * scale + x] = 0;
				}
			}
		});
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * scale, size * scale, pixels))))
			.getText();
	}

}

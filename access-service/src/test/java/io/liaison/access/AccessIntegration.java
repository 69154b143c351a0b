package io.liaison.access;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The running service, with what a test of it needs: contacts told as contacts-service
 * would, grants managed as staff would, links minted as notification-service would, and
 * people who sign in by the forms.
 */
@LiaisonTest
abstract class AccessIntegration implements AcceptsOwnTokens {

	static final String PASSWORD = "four words make a password";

	static final String ISSUER = "http://localhost:8080";

	static final String LOOPBACK = "http://127.0.0.1:45678/any/path";

	@Autowired
	private SigningPosition signingPosition;

	@Autowired
	Tokens tokens;

	@Autowired
	Api api;

	@Autowired
	Events events;

	@LocalServerPort
	int port;

	Directory directory;

	final String id = UUID.randomUUID().toString().substring(0, 8);

	final String account = "acc-" + this.id;

	final String contact = "con-" + this.id;

	final String email = "eml-" + this.id;

	final String address = "person-" + this.id + "@example.org";

	@BeforeEach
	void publishKeys() {
		KEYS.of(this.tokens.jwkSetUri(), "http://localhost:" + this.port + "/auth/oauth2/jwks");
		this.directory = new Directory(this.events);
		AcceptsOwnTokens.awaitRights(this.signingPosition);
	}

	Browser browser() {
		return new Browser(ISSUER, this.port);
	}

	Api staff() {
		return this.api.as(this.tokens.staff("access.read", "access.manage"));
	}

	String grants(String accountId) {
		return "/api/accounts/" + accountId + "/grants";
	}

	/** A customer account with one contact, known to the service. */
	void customer(String... roles) {
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, roles));
		awaitGrant(this.account, this.email);
	}

	Answer awaitGrant(String accountId, String emailId) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> staff().get(grants(accountId) + "/" + emailId), (it) -> it.status() == 200
					&& (it.at("/known").equals("true") || it.at("/current").equals("false")));
	}

	Answer turn(boolean on, String accountId, String emailId) {
		Answer grant = staff().get(grants(accountId) + "/" + emailId).expect(200);
		return staff().ifMatch(grant.etag()).patch(grants(accountId) + "/" + emailId, Map.of("login", on)).expect(200);
	}

	/** Login on and invited; the token of the mail's link. */
	String invited(String accountId, String contactId, String emailId) {
		turn(true, accountId, emailId);
		return invitedAgain(accountId, contactId, emailId);
	}

	String invitedAgain(String accountId, String contactId, String emailId) {
		long version = staff().post(grants(accountId) + "/" + emailId + "/invitations", Map.of())
			.expect(201)
			.json()
			.get("version")
			.asLong();
		return token(mint("ACTIVATION", contactId, emailId, accountId, version).expect(200));
	}

	Answer mint(String purpose, String contactId, String emailId, String accountId, long version) {
		Map<String, Object> body = new HashMap<>(
				Map.of("purpose", purpose, "contactId", contactId, "emailId", emailId, "version", version));
		if (accountId != null) {
			body.put("accountId", accountId);
		}
		return this.api.as(this.tokens.system("links.mint")).post("/internal/action-links", body);
	}

	static String token(Answer minted) {
		return query(minted.at("/url"), "token");
	}

	HttpResponse<String> activate(String token, String password) {
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + token);
		return (page.statusCode() == 200) ? browser.submit(page, Map.of("password", password)) : page;
	}

	/** A customer's contact with a password. */
	void activated(String... roles) {
		customer(roles);
		HttpResponse<String> answer = activate(invited(this.account, this.contact, this.email), PASSWORD);
		if (answer.statusCode() != 200 || !answer.body().contains("Welcome")) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
	}

	String authorizeUrl(String verifier) {
		return "/auth/oauth2/authorize?response_type=code&client_id=liaison-cli&scope=openid&state=s1&nonce=n1"
				+ "&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&redirect_uri=" + LOOPBACK;
	}

	/** As the gateway asks for its browsers. */
	String gatewayUrl(String verifier) {
		return authorizeUrl(verifier).replace("liaison-cli", "liaison-gateway")
			.replaceAll("&redirect_uri=.*", "&redirect_uri=" + ISSUER + "/login/oauth2/code/liaison");
	}

	JsonNode gatewayTokens(String callback, String verifier) {
		HttpResponse<String> answer = browser().post("/auth/oauth2/token",
				Map.of("grant_type", "authorization_code", "code", query(callback, "code"), "code_verifier", verifier,
						"redirect_uri", ISSUER + "/login/oauth2/code/liaison"),
				Map.of("Authorization", "Basic "
						+ Base64.getEncoder().encodeToString("liaison-gateway:gateway-test-secret".getBytes())));
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		return json(answer);
	}

	HttpResponse<String> signIn(Browser browser, HttpResponse<String> page, String userName, String password) {
		return browser.submit(page, Map.of("username", userName, "password", password));
	}

	/** Signs in by the forms and exchanges the code. */
	JsonNode signedIn(String userName, String password) {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		return exchange(browser.follow(signIn(browser, page, userName, password)), verifier);
	}

	JsonNode exchange(HttpResponse<String> callback, String verifier) {
		HttpResponse<String> answer = token(Map.of("grant_type", "authorization_code", "client_id", "liaison-cli",
				"code", code(callback), "code_verifier", verifier, "redirect_uri", LOOPBACK));
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		return json(answer);
	}

	static String query(String url, String name) {
		String value = UriComponentsBuilder.fromUriString(url).build().getQueryParams().getFirst(name);
		return URLDecoder.decode((value != null) ? value : "", StandardCharsets.UTF_8);
	}

	static String code(HttpResponse<String> callback) {
		String location = Browser.location(callback);
		if (!location.startsWith(LOOPBACK)) {
			throw new AssertionError(callback.statusCode() + " " + location + " " + callback.body());
		}
		return query(location, "code");
	}

	HttpResponse<String> token(Map<String, String> form) {
		return browser().post("/auth/oauth2/token", form, Map.of());
	}

	HttpResponse<String> refresh(String refreshToken) {
		return token(Map.of("grant_type", "refresh_token", "client_id", "liaison-cli", "refresh_token", refreshToken));
	}

	static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	static String text(JsonNode json, String name) {
		return json.path(name).asString("");
	}

	static JWTClaimsSet claims(String jwt) {
		try {
			return SignedJWT.parse(jwt).getJWTClaimsSet();
		}
		catch (ParseException ex) {
			throw new AssertionError(ex);
		}
	}

	static String verifier() {
		return UUID.randomUUID() + "-" + UUID.randomUUID();
	}

	static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

}

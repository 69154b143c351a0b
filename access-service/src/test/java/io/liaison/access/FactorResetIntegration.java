package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import io.liaison.access.AuthenticatorApp.Added;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Event;
import io.liaison.platform.work.Worklist;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Somebody with an authenticator app, and two of the staff who may take it away. */
abstract class FactorResetIntegration extends AccessIntegration {

	static final String SECOND = "/auth/second-factor";

	static final String PERMISSION = "access.factor-reset";

	static final String REASON = "Called back at the number we have had for years";

	final String firm = "firm-" + this.id;

	final String colleague = "colleague-" + this.id;

	Added added;

	Browser own;

	@Autowired
	LoginIdentities identities;

	@Autowired
	MongoOperations mongo;

	@Autowired
	Worklist worklist;

	@BeforeEach
	void somebodyHasAnAppAndTheFirmHasTwoWhoMayTakeItAway() {
		activated();
		this.own = browser();
		this.own
			.follow(signIn(this.own, this.own.follow(this.own.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		this.added = AuthenticatorApp.added(this.own, PASSWORD);
		String role = "chief-" + this.id;
		this.directory.role(role, "PROVIDER", PERMISSION);
		this.directory.contact(this.colleague, "eml-" + this.colleague, this.colleague + "@example.org");
		this.directory.account(this.firm, "PROVIDER", Directory.link(this.colleague, role));
		awaitGrant(this.firm, "eml-" + this.colleague);
		activate(invited(this.firm, this.colleague, "eml-" + this.colleague), PASSWORD);
	}

	@Override
	Api staff() {
		return this.api.as(this.tokens.staff("access.read", "access.manage", PERMISSION));
	}

	Api chief(String name) {
		return chief("login-of-" + name, name + "-" + this.id);
	}

	Api chief(String login, String contactId) {
		Map<String, Long> latest = Map.of("i:" + login, Long.MAX_VALUE, "c:" + contactId, Long.MAX_VALUE,
				"a:" + this.firm, Long.MAX_VALUE);
		return this.api.as(this.tokens.of(
				new Caller(login, contactId, this.firm, Side.PROVIDER, null, Set.of(PERMISSION), "eml-" + contactId),
				Map.of("ver", latest)));
	}

	String resets() {
		return "/api/contacts/" + this.contact + "/factor-resets";
	}

	Answer begin(Api by) {
		return by.post(resets(), Map.of("emailId", this.email, "reason", REASON));
	}

	/** Begun by one and confirmed by the other. */
	String confirmed() {
		String reset = begin(chief("ada")).expect(201).at("/id");
		chief("bob").post(resets() + "/" + reset + "/approval", null).expect(200);
		return reset;
	}

	/** As if the time to object were over. */
	void due() {
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", login()),
					new Document("$set", new Document("state.factors.reset.due", Date.from(Instant.now()))));
		this.worklist.put("factor-reset", login());
	}

	void gone() {
		due();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !identity().hasSecondFactor());
	}

	HttpResponse<String> halfway(Browser browser, String verifier, String password) {
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		return browser.follow(signIn(browser, page, this.address, password));
	}

	/** What the page's own button sends. */
	HttpResponse<String> ask(Browser browser, HttpResponse<String> page) {
		return browser.post(SECOND + "/lost", Browser.hidden(page.body()), Map.of());
	}

	Event tells(String change) {
		return this.events.await("access.login-identity.v1",
				(it) -> it.subject().equals(login()) && it.data().at("/change").asString("").equals(change));
	}

	LoginIdentity identity() {
		return this.identities.get(login());
	}

	String login() {
		return this.identities.idOf(this.address);
	}

}

package io.liaison.access;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import com.mongodb.client.model.Updates;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What Manage Access says of a grant: whether it works, and if not, why. */
class GrantStandingTests extends AccessIntegration {

	@Autowired
	private MongoOperations mongo;

	@Test
	@Behaviour({ "C1", "C2", "C12", "T9", "T13" })
	void eachStateHasItsReason() {
		customer();
		assertThat(standing()).isEqualTo("OFF ");
		turn(true, this.account, this.email);
		assertThat(standing()).isEqualTo("PENDING INVITATION_DEFERRED");
		assertThat(grant().at("/bootstrap")).isEqualTo("INVITE_LINK");
		String token = invitedAgain(this.account, this.contact, this.email);
		assertThat(standing()).isEqualTo("PENDING INVITATION_SENT");
		write("invitation.expiresAt", Date.from(Instant.now().minusSeconds(1)));
		assertThat(standing()).isEqualTo("PENDING INVITATION_EXPIRED");
		write("invitation.expiresAt", Date.from(Instant.now().plusSeconds(600)));
		assertThat(activate(token, PASSWORD).body()).contains("Welcome");
		assertThat(standing()).isEqualTo("ACTIVE ");
		write("until", Date.from(Instant.now().minusSeconds(1)));
		assertThat(standing()).isEqualTo("BLOCKED ENDED");
	}

	@Test
	@Behaviour({ "C2", "D1" })
	void aTemporaryPasswordIsTheNearestWayIn() {
		customer();
		String path = grants(this.account) + "/" + this.email;
		staff().ifMatch(grant().etag())
			.put(path + "/temporary-password", Map.of("password", "handed over on paper"))
			.expect(200);
		assertThat(standing()).isEqualTo("PENDING TEMPORARY_PASSWORD_SET");
		write("temporary.expiresAt", Date.from(Instant.now().minusSeconds(1)));
		assertThat(standing()).isEqualTo("PENDING INVITATION_SENT");
		write("invitation.state", "SUPERSEDED");
		assertThat(standing()).isEqualTo("PENDING TEMPORARY_PASSWORD_EXPIRED");
	}

	@Test
	@Behaviour("C12")
	void whoIsInactiveHereOrAltogetherIsBlocked() {
		activated();
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, false));
		awaitStanding("BLOCKED LINK_INACTIVE");
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact));
		awaitStanding("ACTIVE ");
		this.directory.contact(this.directory.next(), this.contact, false, this.email, this.address);
		awaitStanding("BLOCKED CONTACT_INACTIVE");
	}

	@Test
	@Behaviour("C12")
	void theDayOfTheLastSignInIsToldAndWrittenOnceADay() {
		activated();
		assertThat(grant().at("/lastSignInAt")).isIn("", "null");
		String etag = grant().etag();
		signedIn(this.address, PASSWORD);
		Instant first = Instant.parse(grant().at("/lastSignInAt"));
		assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.HOURS))
			.isBetween(Instant.now().minus(Duration.ofHours(2)), Instant.now());
		assertThat(grant().at("/version")).as("the grant is the same").isEqualTo(etag.replaceAll("\"?(\\d+).*", "$1"));
		assertThat(grant().etag()).as("the answer is not").isNotEqualTo(etag);
		Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
		signIns(today);
		signedIn(this.address, PASSWORD);
		assertThat(grant().at("/lastSignInAt")).as("not a second time on that day").isEqualTo(today.toString());
		signIns(today.minusSeconds(1));
		signedIn(this.address, PASSWORD);
		assertThat(Instant.parse(grant().at("/lastSignInAt"))).isAfterOrEqualTo(today);
	}

	@Test
	@Behaviour("C12")
	void aListThatDidNotChangeIsNotSentAgain() {
		customer();
		String etag = list("").headers().firstValue("ETag").orElseThrow();
		assertThat(list(etag).statusCode()).isEqualTo(304);
		turn(true, this.account, this.email);
		assertThat(list(etag).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> list(String etag) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + grants(this.account)))
			.header("Authorization", "Bearer " + this.tokens.staff("access.read"));
		return browser().send((etag.isEmpty() ? request : request.header("If-None-Match", etag)).build());
	}

	private void awaitStanding(String expected) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(standing()).isEqualTo(expected));
	}

	private String standing() {
		Answer grant = grant();
		return grant.at("/standing/state") + " " + grant.at("/standing/reason").replace("null", "");
	}

	private Answer grant() {
		return staff().get(grants(this.account) + "/" + this.email);
	}

	private void signIns(Instant at) {
		this.mongo.getCollection("last-sign-ins").updateMany(new Document(), Updates.set("at", Date.from(at)));
	}

	private void write(String component, Object value) {
		this.mongo.getCollection("contactAccess")
			.updateOne(new Document("_id", this.contact), Updates.set("state.grants.0." + component, value));
	}

}

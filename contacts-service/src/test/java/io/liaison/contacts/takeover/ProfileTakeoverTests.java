package io.liaison.contacts.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.ReplaceOptions;
import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.profile.Profiles;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.store.Outboxes;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The data folder of a version that had no profiles. */
@ContactsTest
class ProfileTakeoverTests {

	// sorts behind all others, so that each test takes over little
	private final String account = "~" + Ids.random();

	private final String contact = Ids.random();

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private LoginStatuses loginStatuses;

	@Autowired
	private TakeoverProgress progress;

	@Autowired
	private ProfileTakeover takeover;

	@Autowired
	private MongoOperations database;

	@Autowired
	private Events events;

	@BeforeEach
	void awaitTheServicesOwn() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.takeover.unfinished().isEmpty());
	}

	/** What one test leaves unread is not for another to wait for. */
	@AfterEach
	void leaveNothing() {
		this.database.getCollection("accounts").deleteOne(new Document("_id", this.account));
		this.progress.done(ProfileTakeover.NAME);
	}

	@Test
	@Behaviour("D5")
	void theAccountKnowsWhatItsLinkItsRolesAndItsGrantsUse() {
		contact(List.of(this.account, "elsewhere"), email("main", true), email("role", true), email("granted", true),
				email("strange", true));
		account(link("role"));
		grants(7, grant(this.account, "granted"), grant("elsewhere", "strange"));
		assertThat(perform(1)).isInstanceOf(Later.class);
		// the new group reads the last event again, and the one before it does no harm
		tell(6, "strange");
		tell(7, "granted");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> perform(1) == Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("role", "granted");
		assertThat(known().phones()).isEmpty();
		this.events.await("contacts.profile.v1", "io.liaison.contacts.profile-created.v1",
				this.account + "." + this.contact);
	}

	@Test
	void whereNothingIsUsedItKnowsTheMainAddressAndPhonesThatNobodyElseEntered() {
		contact(List.of(this.account), email("main", true), email("second", true));
		account(link(null));
		assertThat(perform(1)).isEqualTo(Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("main");
		assertThat(known().phones()).containsExactly("+1");
	}

	@Test
	void aProfileThatExistsStaysAsItIs() {
		contact(List.of(this.account), email("main", true), email("second", true));
		account(link("main"));
		assertThat(perform(1)).isEqualTo(Outcome.DONE);
		this.profiles.change(this.account, this.accounts.get(this.account).links().getFirst(),
				this.contacts.get(this.contact), Command.random(),
				(profile) -> profile.change(new ProfileEntry("Boss", List.of(), List.of())));
		long version = known().version();
		forgetProgress();
		assertThat(perform(1)).isEqualTo(Outcome.DONE);
		assertThat(known().version()).isEqualTo(version);
		assertThat(known().title()).isEqualTo("Boss");
	}

	@Test
	void grantsThatAreNeverReadAreDoneWithoutInTheEnd() {
		contact(List.of(this.account), email("main", true), email("role", true));
		account(link("role"));
		grants(3, grant(this.account, "main"));
		assertThat(perform(11)).isInstanceOf(Later.class);
		assertThat(perform(12)).isEqualTo(Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("role");
	}

	@Test
	void itCostsOnceAndWaitsWhileEventsWait() {
		contact(List.of(this.account), email("main", true));
		account(link("main"));
		Outboxes late = new Outboxes(Duration.ofSeconds(30), InstantSource.system());
		late.oldest(Instant.now().minusSeconds(15));
		forgetProgress();
		assertThat(this.takeover.unfinished()).hasSize(1);
		assertThat(new ProfileTakeover(this.accounts, this.contacts, this.profiles, this.loginStatuses, this.progress,
				late)
			.perform("accounts", new HeldClaim(1))).isInstanceOf(Later.class);
		assertThat(this.profiles.find(this.account, this.contact)).isEmpty();
		assertThat(perform(1)).isEqualTo(Outcome.DONE);
		assertThat(this.takeover.unfinished()).isEmpty();
	}

	@Test
	void beforeItIsTakenOverAnAccountSeesTheSame() {
		contact(List.of(this.account), email("main", true), email("role", true));
		account(link("role"));
		assertThat(this.profiles
			.of(this.account, this.accounts.get(this.account).links(), this.contacts.findAll(List.of(this.contact)))
			.get(this.contact)
			.emailIds()).containsExactly("role");
		assertThat(this.profiles.find(this.account, this.contact)).isEmpty();
	}

	private Outcome perform(int attempt) {
		forgetProgress();
		return this.takeover.perform("accounts", new HeldClaim(attempt));
	}

	private void forgetProgress() {
		this.database.getCollection("takeovers")
			.replaceOne(new Document("_id", ProfileTakeover.NAME),
					new Document("after", this.account.substring(0, this.account.length() - 1)),
					new ReplaceOptions().upsert(true));
	}

	private Profile known() {
		return this.profiles.find(this.account, this.contact).orElseThrow();
	}

	private void contact(List<String> linked, Document... emails) {
		store("contacts", this.contact,
				new Document("givenName", "Old")
					.append("search", new Document("order", "old").append("words", List.of("old")))
					.append("active", true)
					.append("emails", List.of(emails))
					.append("phones", List.of("+1"))
					.append("accounts", linked));
	}

	private void account(Document... links) {
		store("accounts", this.account,
				new Document("name", "Old")
					.append("search", new Document("order", "old").append("words", List.of("old")))
					.append("side", "CUSTOMER")
					.append("type", "COMPANY")
					.append("programme", "LICENCE")
					.append("active", true)
					.append("settled", false)
					.append("roster", new Document("links", List.of(links))));
	}

	private void grants(long sequence, Document... grants) {
		this.database.getCollection("contact-access-views")
			.insertOne(new Document("_id", this.contact).append("q", sequence)
				.append("view", new Document("grants", List.of(grants))));
	}

	private void store(String collection, String id, Document state) {
		this.database.getCollection(collection)
			.insertOne(new Document("_id", id).append("v", 1L)
				.append("state", state)
				.append("ob", new Document("n", 1L).append("e", List.of())));
	}

	private Document link(String emailId) {
		return new Document("contactId", this.contact).append("active", true)
			.append("roles",
					(emailId != null) ? List.of(new Document("role", "client").append("emailId", emailId)) : List.of())
			.append("revision", 1L);
	}

	private void tell(long sequence, String emailId) {
		this.events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", this.contact, sequence,
				Map.of("contactAccess", Map.of("contactId", this.contact, "grants", List.of(Map.of("accountId",
						this.account, "emailId", emailId, "login", true, "signatory", false, "activated", true)))));
	}

	private static Document email(String id, boolean current) {
		return new Document("emailId", id).append("address", id + "@old.example").append("current", current);
	}

	/** As it was kept, without the address. */
	private static Document grant(String accountId, String ignored) {
		return new Document("accountId", accountId).append("login", true).append("activated", true);
	}

}

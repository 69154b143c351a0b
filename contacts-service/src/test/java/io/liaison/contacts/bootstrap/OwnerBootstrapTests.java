package io.liaison.contacts.bootstrap;

import java.util.concurrent.CompletableFuture;

import com.mongodb.client.model.Filters;
import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ContactsTest
@ExtendWith(OutputCaptureExtension.class)
class OwnerBootstrapTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private ContactMatcher<Contact> matcher;

	@Autowired
	private EmailIds emailIds;

	@Autowired
	private Profiles profiles;

	@Autowired
	private Roles roles;

	@Autowired
	private MongoOperations database;

	@Autowired
	private Events events;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	void theFirstStartMakesTheProvidersAccountWithItsOwner() {
		JsonNode account = this.api.as(this.tokens.staff("accounts.read", "contacts.read"))
			.get("/api/accounts/" + Provider.ACCOUNT_ID)
			.expect(200)
			.json();
		assertThat(account.at("/name").asString()).isEqualTo("Liaison");
		assertThat(account.at("/side").asString()).isEqualTo("PROVIDER");
		assertThat(account.at("/contacts/0/emails/0/address").asString()).isEqualTo("owner@liaison.example");
		assertThat(account.at("/contacts/0/roles/0").asString()).isEqualTo("provider.owner");
		Event created = this.events.await("contacts.account.v1", "io.liaison.contacts.account-created.v1",
				Provider.ACCOUNT_ID);
		ContractSchemas.check(created);
		assertThat(created.data().at("/account/owner/contactId"))
			.isEqualTo(created.data().at("/account/links/0/contactId"));
		assertThat(created.data().at("/account/owner/emailId").asString()).isNotEmpty();
		assertThat(this.profiles.find(Provider.ACCOUNT_ID, created.data().at("/account/owner/contactId").asString()))
			.hasValueSatisfying((profile) -> assertThat(profile.emailIds())
				.containsExactly(created.data().at("/account/owner/emailId").asString()));
	}

	@Test
	void startsAtOnceAndAfterACrashMakeTheSame() {
		String owner = this.accounts.get(Provider.ACCOUNT_ID).owner().contactId();
		long contactVersion = this.contacts.get(owner).version();
		// as a crash between contact and account leaves it
		this.database.getCollection("accounts").deleteOne(Filters.eq("_id", Provider.ACCOUNT_ID));
		CompletableFuture<?>[] starts = new CompletableFuture<?>[4];
		for (int i = 0; i < starts.length; i++) {
			starts[i] = CompletableFuture.runAsync(() -> start("owner@liaison.example"));
		}
		CompletableFuture.allOf(starts).join();
		assertThat(this.accounts.get(Provider.ACCOUNT_ID).owner().contactId()).isEqualTo(owner);
		assertThat(this.accounts.get(Provider.ACCOUNT_ID).version()).isEqualTo(1);
		assertThat(this.contacts.get(owner).version()).isEqualTo(contactVersion);
	}

	@Test
	void aChangedOwnerIsIgnoredWithAWarningThatNamesNobody(CapturedOutput output) {
		start("owner@liaison.example");
		assertThat(output).doesNotContain("has changed");
		start("somebody@else.example");
		assertThat(output).contains("liaison.owner-email has changed").doesNotContain("somebody@else.example");
		assertThatIllegalStateException().isThrownBy(() -> start("nobody"));
	}

	private void start(String ownerEmail) {
		new OwnerBootstrap(this.accounts, this.contacts, this.matcher, this.emailIds, this.profiles, this.roles,
				new BootstrapSettings(ownerEmail, "Liaison"))
			.run(new DefaultApplicationArguments());
	}

}

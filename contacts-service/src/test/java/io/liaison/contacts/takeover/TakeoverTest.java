package io.liaison.contacts.takeover;

import java.time.Duration;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Takes over the data folder of a version that had no profiles. */
@ContactsTest
abstract class TakeoverTest {

	@Autowired
	Accounts accounts;

	@Autowired
	Contacts contacts;

	@Autowired
	Profiles profiles;

	@Autowired
	ProfileTakeover takeover;

	@Autowired
	MongoOperations database;

	StoredBefore stored;

	@BeforeEach
	void awaitTheServicesOwn() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.takeover.unfinished().isEmpty());
		this.stored = new StoredBefore(this.database);
	}

	@AfterEach
	void leaveNothing() {
		this.stored.leaveNothing();
	}

	Profile known() {
		return this.profiles.find(this.stored.account, this.stored.contact).orElseThrow();
	}

}

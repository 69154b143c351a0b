package io.liaison.contacts.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Profiles that are made of a contact whose address was replaced after it was read. */
@ContactsTest
class ProfilesTests {

	private final String account = Ids.random();

	@Autowired
	private Profiles profiles;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private Contact readBefore;

	private String replaced;

	private String successor;

	@BeforeEach
	void replaceItsAddress() {
		Api staff = this.api.as(this.tokens.staff("contacts.read", "contacts.manage"));
		String id = staff.post("/api/contacts", Map.of("givenName", "Early", "emails", address("old")))
			.expect(201)
			.at("/id");
		this.readBefore = this.contacts.get(id);
		String resource = "/api/contacts/" + id;
		staff.ifMatch(staff.get(resource).etag()).patch(resource, Map.of("emails", address("new"))).expect(200);
		this.replaced = this.readBefore.currentEmails().getFirst().emailId();
		this.successor = this.contacts.get(id).currentEmails().getFirst().emailId();
	}

	@Test
	@Behaviour("T49")
	void thoseMadeAtOnceFollow() {
		Profile fresh = Profile.of(this.account, this.readBefore.id(), entry());
		assertThat(this.profiles.createAll(Command.random(), List.of(fresh)).created()).containsExactly(fresh.id());
		assertThat(known()).containsExactly(this.successor);
	}

	@Test
	@Behaviour("T49")
	void oneThatIsLearntFollows() {
		Profile learnt = this.profiles.learn(this.account, this.readBefore, Command.random(), entry());
		assertThat(learnt.emailIds()).containsExactly(this.successor);
		assertThat(known()).containsExactly(this.successor);
	}

	private ProfileEntry entry() {
		return new ProfileEntry(null, List.of(), List.of(this.replaced));
	}

	private List<String> known() {
		return this.profiles.find(this.account, this.readBefore.id()).orElseThrow().emailIds();
	}

	private List<String> address(String name) {
		return List.of(name + "-" + this.account.toLowerCase(Locale.ROOT) + "@early.example");
	}

}

package io.liaison.contacts.profile;

import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.ContractSchemas;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the outbox of a stored profile holds after each of its events. */
class ProfilePublicationsTests {

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final AggregateStore<ProfileState, Profile> profiles = STORE.stores()
		.of("profiles", ProfileState.class, Profile::new, ProfilePublications.declared());

	@Test
	void whatIsPublishedKeepsTheContractAndNamesAddressesByIdOnly() {
		this.profiles.create(Command.random(),
				Profile.of("a1", "c1", new ProfileEntry("Buyer", List.of("1"), List.of("e1"))));
		this.profiles.change("a1.c1", Command.random(),
				(profile) -> profile.learn(new ProfileEntry(null, List.of(), List.of("e2"))));
		// says nothing new
		this.profiles.change("a1.c1", Command.random(),
				(profile) -> profile.learn(new ProfileEntry(null, List.of(), List.of("e2"))));
		List<Document> events = STORE.database()
			.getCollection("profiles")
			.find(new Document("_id", "a1.c1"))
			.first()
			.get("ob", Document.class)
			.getList("e", Document.class);
		assertThat(events).extracting((event) -> event.getString("type"))
			.containsExactly("io.liaison.contacts.profile-created.v1", "io.liaison.contacts.profile-changed.v1");
		assertThat(events).allSatisfy((event) -> {
			assertThat(event.getString("topic")).isEqualTo(ProfilePublications.TOPIC);
			assertThat(ContractSchemas.violations(event.getString("type"), event.getString("data"))).isEmpty();
		});
		JsonNode data = JsonMapper.shared().readTree(events.getLast().getString("data"));
		assertThat(data.at("/profile/emailIds").valueStream().map(JsonNode::asString)).containsExactly("e1", "e2");
		assertThat(data.at("/changed").valueStream().map(JsonNode::asString)).containsExactly("emailIds");
	}

}

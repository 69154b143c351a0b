package io.liaison.contacts.role;

import io.liaison.contacts.role.editing.Patches;
import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.role.RoleSeed.ShippedRoles;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What an update of Liaison makes of the roles that an installation has. */
class RoleShippingTests {

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final Roles roles = new Roles(STORE.stores());

	@Test
	@Behaviour("C4")
	void whatTheProviderDidNotDecideBecomesWhatIsShipped() {
		ship(1, role("a", "Shipped", "x"));
		edit("a", (patch) -> patch.put("name", "Ours"));
		ship(2, role("a", "Renamed", "x", "changes.approve"));
		assertThat(role("a").name()).isEqualTo("Ours");
		assertThat(role("a").permissions()).containsExactly("x", "changes.approve");
		edit("a", (patch) -> patch.putArray("permissions").add("y"));
		ship(3, role("a", "Renamed", "x", "z"));
		assertThat(role("a").permissions()).containsExactly("y");
		assertThat(role("a").name()).isEqualTo("Ours");
	}

	@Test
	void aRoleStoredBeforeRolesCouldBeEditedIsBroughtUpToDate() {
		Document state = new Document("id", "old").append("name", "Old")
			.append("side", "PROVIDER")
			.append("minHolders", 0)
			.append("permissions", List.of("x"))
			.append("automaticMails", List.of());
		STORE.database()
			.getCollection("roles")
			.insertOne(new Document("_id", "old").append("v", 1L)
				.append("state", state)
				.append("ob", new Document("n", 1L)));
		ship(1, role("old", "New", "x", "y"));
		assertThat(role("old").name()).isEqualTo("New");
		assertThat(role("old").permissions()).containsExactly("x", "y");
		assertThat(role("old").grants()).isEmpty();
		assertThat(events("old")).hasSize(1);
	}

	@Test
	void anInstanceOfAnEarlierVersionTakesNothingBackAndTheSameOneTellsNothing() {
		ship(2, role("b", "New", "x", "y"));
		ship(1, role("b", "Old", "x"));
		ship(2, role("b", "Newer", "x"));
		assertThat(role("b").permissions()).containsExactly("x", "y");
		ship(3, role("b", "New", "x", "y"));
		assertThat(role("b").shipped()).isEqualTo(new Shipped(3, List.of()));
		assertThat(events("b")).hasSize(1);
	}

	@Test
	void aPermissionThatIsShippedNoMoreEndsTokens() {
		ship(1, role("c", "C", "x", "y"));
		ship(2, role("c", "C", "x"));
		assertThat(events("c")).extracting((event) -> event.getString("topic"))
			.containsExactly(RolePublications.TOPIC, RolePublications.TOPIC, Revocation.TOPIC);
	}

	@Test
	@Behaviour("D25")
	void anOwnerGetsWhatIsShippedThoughTheProviderDecidedOnThePermissions() {
		ship(1, role(RoleDefinition.OWNER, "Owner", "x"));
		edit(RoleDefinition.OWNER, (patch) -> patch.putArray("permissions").add("x").add("own"));
		ship(2, role(RoleDefinition.OWNER, "Owner", "x", "changes.approve"));
		assertThat(role(RoleDefinition.OWNER).permissions()).containsExactly("x", "own", "changes.approve");
	}

	@Test
	void whatTheProviderMadeIsOfNoEdition() {
		this.roles.create(Command.random(), role("own", "Own", "x"));
		edit("own", (patch) -> patch.put("rank", 2).put("audience", "Some"));
		assertThat(role("own").shipped()).isNull();
		assertThat(role("own").rank()).isEqualTo(2);
		assertThat(role("own").audience()).isEqualTo("Some");
	}

	private void ship(int edition, RoleDefinition... definitions) {
		this.roles.ship(new ShippedRoles(edition, List.of(definitions)));
	}

	private void edit(String id, java.util.function.Consumer<ObjectNode> patch) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		patch.accept(body);
		this.roles.change(id, Command.random(), (role) -> role.change(Patches.of(body, role.definition())));
	}

	private @Nullable RoleDefinition role(String id) {
		return this.roles.get(id).definition();
	}

	private static List<Document> events(String id) {
		Document stored = STORE.database().getCollection("roles").find(new Document("_id", id)).first();
		List<Document> events = stored.get("ob", Document.class).getList("e", Document.class);
		return (events != null) ? events : new ArrayList<>();
	}

	private static RoleDefinition role(String id, String name, String... permissions) {
		return new RoleDefinition(id, name, AccountSide.PROVIDER, null, null, 0, null, List.of(permissions), List.of(),
				List.of());
	}

}

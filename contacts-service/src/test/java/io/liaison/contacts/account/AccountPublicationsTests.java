package io.liaison.contacts.account;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.operation.AddRoles;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the outbox of a stored account holds after each of its events. */
class AccountPublicationsTests {

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private static final RoleCatalogue CATALOGUE = new RoleCatalogue(List.of(role("member", null),
			role("one.admin", "ONE"), role("two.admin", "TWO"), governor("one.governor")));

	private final AggregateStore<AccountState, Account> accounts = STORE.stores()
		.of("accounts", AccountState.class, Account::new, AccountPublications.declared());

	private final String id = Ids.random();

	@BeforeEach
	void openWithTwoContacts() {
		this.accounts.create(command(),
				Account.open(this.id, AccountSide.CUSTOMER, profile("Acme", "ONE", true), CATALOGUE, null));
		change(link("c1", "e1", "one.admin"));
		change(link("c2", null));
	}

	static Stream<Arguments> steps() {
		return Stream.of(step("account-changed", false, (it) -> it.change(profile("Beta", "ONE", true), CATALOGUE)),
				step("account-changed", true, (it) -> it.change(profile("Acme", "ONE", false), CATALOGUE)),
				step("contact-linked", false, link("c3", null)),
				step("link-changed", false, link("c2", null, "one.admin")),
				step("link-changed", false, link("c1", "e2", "one.admin")),
				step("link-changed", true, link("c1", "e1")),
				step("contact-unlinked", true, (it) -> it.unlink("c1", CATALOGUE, it.settled())),
				step("account-imported", false, (it) -> it.takeImported(
						it.plan(List.of(new AddRoles("c2", null, List.of("one.admin"), "import")), CATALOGUE))));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("steps")
	void aStepThatTakesRightsAwayEndsEarlierTokensAndNoOtherDoes(String type, boolean revokes, Consumer<Account> step) {
		change(step);
		assertThat(published()).filteredOn((event) -> event.getLong("q") == 4)
			.extracting((event) -> event.getString("topic"))
			.containsExactlyElementsOf(revokes ? List.of(AccountPublications.TOPIC, Revocation.TOPIC)
					: List.of(AccountPublications.TOPIC));
		if (revokes) {
			assertThat(data(published().getLast())).isEqualTo(JsonMapper.shared()
				.readTree("{\"kind\":\"account\",\"id\":\"%s\",\"atLeast\":4}".formatted(this.id)));
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("steps")
	void whatIsPublishedKeepsTheContract(String type, boolean revokes, Consumer<Account> step) {
		change(step);
		assertThat(published()).extracting((event) -> event.getString("type"))
			.startsWith("io.liaison.contacts.account-created.v1", "io.liaison.contacts.contact-linked.v1",
					"io.liaison.contacts.contact-linked.v1", "io.liaison.contacts." + type + ".v1");
		assertThat(published()).allSatisfy(
				(event) -> assertThat(ContractSchemas.violations(event.getString("type"), event.getString("data")))
					.isEmpty());
	}

	@Test
	void anEventTellsTheWholeAccountWhatChangedWhoDidItAndWhomItConcerns() {
		change(link("c2", "e3", "one.admin"));
		JsonNode first = data(published().getFirst());
		assertThat(texts(first.at("/changed"))).containsExactly("id", "name", "side", "type", "programme", "active",
				"links");
		JsonNode last = data(published().getLast());
		assertThat(texts(last.at("/changed"))).containsExactly("links");
		assertThat(last.at("/by/id").asString()).isEqualTo("c9");
		assertThat(last.at("/contactId").asString()).isEqualTo("c2");
		assertThat(last.at("/account/name").asString()).isEqualTo("Acme");
		assertThat(last.at("/account/links")).hasSize(2);
		assertThat(last.at("/account/links/1/emailId").asString()).isEqualTo("e3");
		assertThat(last.at("/account/links/1/roles/1/role").asString()).isEqualTo("one.admin");
	}

	@Test
	@Behaviour("C5")
	void whichGoverningRolesAContactLostIsToldOfIt() {
		change(link("c2", "e3", "one.governor", "one.admin"));
		assertThat(told().has("governingRolesTaken")).isFalse();
		change(link("c2", "e4", "one.admin"));
		assertThat(told().at("/governingRolesTaken").toString())
			.isEqualTo("[{\"role\":\"one.governor\",\"emailId\":\"e3\"}]");
		change(link("c2", "e4"));
		assertThat(told().has("governingRolesTaken")).isFalse();
		change(link("c2", "e4", "one.governor"));
		change((account) -> account.unlink("c2", CATALOGUE, account.settled()));
		assertThat(told().at("/governingRolesTaken/0/emailId").asString()).isEqualTo("e4");
		assertThat(published()).allSatisfy(
				(event) -> assertThat(ContractSchemas.violations(event.getString("type"), event.getString("data")))
					.isEmpty());
	}

	@Test
	void theProvidersAccountTellsItsOwner() {
		String provider = Ids.random();
		this.accounts.create(command(), Account.openProvider(provider,
				new AccountProfile("Firm", AccountType.COMPANY, "PROVIDER"), new AccountOwner("c1", "e1"), CATALOGUE));
		assertThat(published(provider)).singleElement().satisfies((created) -> {
			assertThat(ContractSchemas.violations(created.getString("type"), created.getString("data"))).isEmpty();
			assertThat(data(created).at("/account/owner/contactId").asString()).isEqualTo("c1");
			assertThat(texts(data(created).at("/changed"))).contains("owner");
		});
	}

	/** Of the account, not what goes with it on other topics. */
	private JsonNode told() {
		return data(published().stream()
			.filter((event) -> event.getString("topic").equals(AccountPublications.TOPIC))
			.reduce((earlier, later) -> later)
			.orElseThrow());
	}

	private void change(Consumer<Account> step) {
		this.accounts.change(this.id, command(), step);
	}

	private List<Document> published() {
		return published(this.id);
	}

	private static List<Document> published(String id) {
		Document stored = STORE.database().getCollection("accounts").find(new Document("_id", id)).first();
		return stored.get("ob", Document.class).getList("e", Document.class);
	}

	private static JsonNode data(Document event) {
		return JsonMapper.shared().readTree(event.getString("data"));
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private static Command command() {
		return Command.random().by(Actor.contact("c9", "a9"));
	}

	private static Arguments step(String type, boolean revokes, Consumer<Account> step) {
		return arguments(type, revokes, step);
	}

	private static Consumer<Account> link(String contactId, String emailId, String... roles) {
		return (account) -> account.link(new SetRoles(contactId, emailId, List.of(roles)), CATALOGUE);
	}

	private static AccountProfile profile(String name, String programme, boolean active) {
		return new AccountProfile(name, AccountType.COMPANY, programme, null, active);
	}

	private static RoleDefinition governor(String id) {
		return new RoleDefinition(id, id, AccountSide.CUSTOMER, "ONE", 1, 0, null, List.of(), List.of(),
				List.of("one.admin"));
	}

	private static RoleDefinition role(String id, String programme) {
		return new RoleDefinition(id, id, AccountSide.CUSTOMER, programme, null, 0, null, List.of(), List.of(),
				List.of());
	}

}

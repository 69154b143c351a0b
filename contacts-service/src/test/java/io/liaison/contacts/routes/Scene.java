package io.liaison.contacts.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A customer and everybody who may have to do with it, as the shipped roles say; made as
 * far as it is asked for.
 */
final class Scene {

	private static final String PURCHASING = "purchaser.payments";

	private static final String PRIMARY = "licence.primary-admin";

	private final Api api;

	private final Tokens tokens;

	private final RoleCatalogue catalogue;

	private final String owner;

	/** Everything that a route asks for. */
	private final Set<String> permissions;

	private final Api setting;

	private final String word = UUID.randomUUID().toString().substring(0, 8);

	private final Map<String, String> variables = new HashMap<>(
			Map.of("id", "unknown", "collection", "contacts", "programmeId", "LICENCE"));

	private final Map<CallerKind, Caller> callers = new HashMap<>();

	Scene(Api api, Tokens tokens, RoleCatalogue catalogue, String owner, Set<String> permissions) {
		this.api = api;
		this.tokens = tokens;
		this.catalogue = catalogue;
		this.owner = owner;
		this.permissions = permissions;
		this.setting = api.as(tokens.staff(permissions.toArray(String[]::new)));
	}

	/** Of this scene alone. */
	String word() {
		return this.word;
	}

	/** What stands in a path. */
	String variable(String name) {
		// a value may need another one
		if (!this.variables.containsKey(name)) {
			this.variables.put(name, switch (name) {
				case "accountId" -> made("/api/accounts", Map.of("name", "Scene " + this.word, "programme", "LICENCE"));
				case "contactId" -> linked("Mem", variable("accountId"));
				case "requestId" -> requested();
				case "roleId" -> made("/api/roles", role("Given " + this.word));
				case "fieldId" -> made("/api/contact-fields", Map.of("name", "Given " + this.word, "type", "TEXT"));
				case "erasureId" -> erased();
				case "importId" -> imported();
				default -> throw new AssertionError("nothing says what {" + name + "} is");
			});
		}
		return this.variables.get(name);
	}

	/**
	 * @param permission that the route asks for
	 */
	Api as(CallerKind kind, String permission) {
		return switch (kind) {
			case ANONYMOUS -> this.api;
			case WITHOUT, STAFF -> as(staff(kind, permission));
			case OWNER -> as(Tokens.caller(Side.PROVIDER, this.owner, Provider.ACCOUNT_ID, of("provider.owner")));
			case SYSTEM -> this.api.as(this.tokens.system(this.permissions.toArray(String[]::new)));
			case STRANGER, MEMBER, PRIMARY, ALTERNATE, IN_SCOPE, OFF_SCOPE -> {
				if (!this.callers.containsKey(kind)) {
					enter(kind);
				}
				yield as(this.callers.get(kind));
			}
		};
	}

	private Api as(Caller caller) {
		// made after whatever ends tokens in the scene
		Map<String, Long> versions = new HashMap<>();
		Stream.of("a:" + caller.accountId(), "a:" + caller.via(), "c:" + caller.contactId())
			.forEach((source) -> versions.put(source, Long.MAX_VALUE));
		return this.api.as(this.tokens.of(caller, Map.of("ver", versions)));
	}

	private Caller staff(CallerKind kind, String permission) {
		Set<String> all = new TreeSet<>((kind == CallerKind.STAFF) ? List.of(of("provider.staff")) : this.permissions);
		all.add(permission);
		if (kind == CallerKind.WITHOUT) {
			all.remove(permission);
		}
		return Tokens.caller(Side.PROVIDER, "some-staff", Provider.ACCOUNT_ID, all.toArray(String[]::new));
	}

	private void enter(CallerKind kind) {
		String account = variable("accountId");
		switch (kind) {
			case STRANGER -> this.callers.put(kind, contact(
					made("/api/accounts", Map.of("name", "Other " + this.word, "programme", "LICENCE")), PRIMARY));
			case MEMBER -> this.callers.put(kind, contact(account, RoleDefinition.MEMBER));
			case PRIMARY -> this.callers.put(kind, contact(account, PRIMARY));
			case ALTERNATE -> this.callers.put(kind, contact(account, "licence.alternate-admin"));
			default -> purchasers(account);
		}
	}

	private Caller contact(String account, String role) {
		String contact = linked(role, account, role);
		return Tokens.caller(Side.CUSTOMER, contact, account, of(role, RoleDefinition.MEMBER));
	}

	/**
	 * Somebody of a purchaser, with the permissions that a token for the customer has.
	 * Both purchasers are named at once: taking one away would end tokens.
	 */
	private void purchasers(String account) {
		List<Map<String, Object>> named = new ArrayList<>();
		Map.of(CallerKind.IN_SCOPE, PurchaserScope.PAYMENTS, CallerKind.OFF_SCOPE, PurchaserScope.SUPPORT)
			.forEach((kind, scope) -> {
				String purchaser = made("/api/accounts", Map.of("name", scope + " " + this.word, "side", "PURCHASER"));
				String contact = linked("Buy", purchaser, PURCHASING);
				named.add(Map.of("accountId", purchaser, "scopes", List.of(scope)));
				this.callers.put(kind, new Caller("identity-of-" + contact, contact, account, Side.PURCHASER, purchaser,
						this.catalogue.permissions(this.catalogue.within(List.of(scope), List.of(PURCHASING))), null));
			});
		this.setting
			.post("/api/accounts/" + account + "/change-requests",
					Map.of("operations", List.of(Map.of("type", "set-purchasers", "purchasers", named))))
			.expect(201);
	}

	private String[] of(String... roles) {
		return this.catalogue.permissions(List.of(roles)).toArray(String[]::new);
	}

	private String linked(String name, String account, String... roles) {
		String contact = made("/api/contacts", Map.of("givenName", name, "emails",
				List.of(name.toLowerCase() + UUID.randomUUID() + "@routes.example")));
		this.setting.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of(roles)))
			.expect(201);
		return contact;
	}

	private String made(String path, Object body) {
		return this.setting.post(path, body).expect(201).at("/id");
	}

	private String requested() {
		decide("edit-details", "APPROVAL");
		return as(CallerKind.PRIMARY, "")
			.post("/api/accounts/" + variable("accountId") + "/change-requests", Map.of("operations", edit()))
			.expect(201)
			.at("/id");
	}

	private String erased() {
		return this.setting
			.post("/api/erasures", Map.of("contactId", linked("Gone", variable("accountId")), "reason", "PERSON_ASKED"))
			.expect(202)
			.at("/id");
	}

	/** One with rows that were rejected. */
	private String imported() {
		String location = this.setting
			.upload("/api/imports", "file", "rows.csv", "text/csv", file() + this.word + ",Bad,Mars/Base\n")
			.expect(202)
			.header("Location");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.setting.get(location).at("/status")).isEqualTo("COMPLETED"));
		return location.substring(location.lastIndexOf('/') + 1);
	}

	String file() {
		return "Account name,Contact first name,Time zone\n" + this.word + ",Im,\n";
	}

	/** In this programme removing somebody needs approval. */
	Object whereRemovalIsDirect(Object body) {
		decide("remove-contact", "DIRECT");
		return body;
	}

	private void decide(String operation, String policy) {
		this.setting.ifMatch("*")
			.put("/api/accounts/" + variable("accountId") + "/change-policy", Map.of("own", Map.of(operation, policy)))
			.expect(200);
	}

	List<Map<String, Object>> edit() {
		return List
			.of(Map.of("type", "edit-details", "contactId", variable("contactId"), "details", Map.of("title", "CTO")));
	}

	static Map<String, Object> role(String name) {
		return Map.of("name", name, "side", "CUSTOMER", "programme", "LICENCE", "permissions",
				List.of("accounts.read"));
	}

}

package io.liaison.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The small world as its files describe it. People are named by their addresses, all else
 * by its name; whatever has an id gets it from the API.
 *
 * @param firm who operates the installation
 * @param customers accounts that are entered one by one
 * @param files client lists that are imported
 * @param tickets what is asked for and answered
 * @param requests changes of contacts that have to be approved, in this order
 * @param endings what is over, or about to be
 */
record World(Firm firm, List<Account> customers, List<ClientFile> files, List<Ticket> tickets, List<Request> requests,
		Endings endings) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static World load() {
		List<Account> customers = new ArrayList<>();
		for (String file : List.of("licence.json", "portal.json", "managed.json")) {
			customers.addAll(list(file, Account[].class));
		}
		return new World(read("firm.json", Firm.class), customers, list("files.json", ClientFile[].class),
				list("tickets.json", Ticket[].class), list("requests.json", Request[].class),
				read("endings.json", Endings.class));
	}

	private static <T> List<T> list(String file, Class<T[]> type) {
		return Arrays.asList(read(file, type));
	}

	private static <T> T read(String file, Class<T> type) {
		return JSON.readValue(text(file), type);
	}

	static String text(String file) {
		try (InputStream content = Objects.requireNonNull(World.class.getResourceAsStream(file), file)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Everybody who may sign in, or was asked to. */
	List<Login> logins() {
		List<Login> logins = new ArrayList<>();
		this.customers.forEach((account) -> logins.addAll(account.logins()));
		this.files.forEach((file) -> logins.addAll(file.logins()));
		return logins;
	}

	/**
	 * @param owner what the owner is called; the address is the one of the first start
	 * @param keeper address of who enters the customers
	 * @param roles bodies of new roles, as the API takes them
	 * @param fields bodies of fields of contacts
	 */
	record Firm(String name, String timeZone, String password, Person owner, String keeper, List<JsonNode> roles,
			List<JsonNode> fields, List<Person> staff) {

		List<Login> logins() {
			return this.staff.stream().flatMap((person) -> person.login(this.name).stream()).toList();
		}

	}

	record Account(String name, String type, String programme, @Nullable String timeZone, List<Person> people) {

		List<Login> logins() {
			return this.people.stream().flatMap((person) -> person.login(this.name).stream()).toList();
		}

	}

	/**
	 * @param roles their ids, or the names of new ones
	 * @param fields values by the fields' names
	 * @param access how far signing in has come
	 * @param days until the access ends
	 * @param about what they are, for who looks around
	 */
	record Person(@Nullable String givenName, @Nullable String familyName, List<String> emails,
			@Nullable String language, @Nullable String timeZone, List<String> roles, @Nullable String title,
			@Nullable List<String> phones, @Nullable Map<String, String> fields, @Nullable Access access,
			@Nullable Integer days, @Nullable String about) {

		String name() {
			return String
				.join(" ", Objects.requireNonNullElse(this.givenName, ""),
						Objects.requireNonNullElse(this.familyName, ""))
				.strip();
		}

		List<Login> login(String account) {
			return (this.access != null)
					? List.of(new Login(account, this.emails.getFirst(), name(), this.access, this.days, this.about))
					: List.of();
		}

	}

	/** How far signing in has come: turned on only, invited, or with a password. */
	enum Access {

		ON, INVITED, IN_USE

	}

	record Login(String account, String email, String name, Access access, @Nullable Integer days,
			@Nullable String about) {
	}

	record ClientFile(String file, String programme, int rejected, List<Login> logins) {
	}

	/**
	 * @param account for whom staff open it, absent where a customer does
	 * @param closedBy absent while it is open
	 */
	record Ticket(String by, @Nullable String account, String subject, String message, List<Message> answers,
			@Nullable String closedBy) {
	}

	record Message(String by, String message) {
	}

	/**
	 * @param operations as the API takes them, but with {@code contact}, an address
	 * @param decidedBy absent while it waits
	 * @param declined why, where it was
	 */
	record Request(String account, String by, List<JsonNode> operations, List<Message> messages,
			@Nullable String decidedBy, @Nullable String declined) {
	}

	/**
	 * @param accounts out of use
	 * @param people out of use
	 * @param addresses that others follow
	 */
	record Endings(List<String> accounts, List<Ending> people, List<Ending> addresses) {
	}

	/**
	 * @param email of the person, in that account
	 * @param next the address that comes, for addresses
	 */
	record Ending(String account, String email, @Nullable String next) {
	}

}

package io.liaison.bench.http;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.liaison.systemtest.imports.Imports;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;

/**
 * Who uses a freshly started Liaison: its owner, customers who have chosen a password and
 * are signed in, and others whose access is only managed.
 *
 * @param owners the owner's programs, each with a connection of its own
 */
public record Crowd(Liaison liaison, List<User> owners, List<User> customers, List<Customer> managed) {

	static final int CUSTOMERS = 16;

	/** As many as there are callers, and as many connections. */
	public static final int CALLERS = 4;

	private static final Duration SOON = Duration.ofSeconds(60);

	/**
	 * @param accounts how many more there are, without anybody who signs in
	 */
	public static Crowd gather(Liaison liaison, int accounts) {
		User owner = liaison.owner();
		Staff staff = new Staff(owner.patient().api());
		fill(staff, accounts);
		List<Http> connections = Stream.generate(Http::onceAlone).limit(CALLERS).toList();
		List<Customer> all = IntStream.range(0, CUSTOMERS + CALLERS).mapToObj((i) -> customer(staff, i)).toList();
		List<Customer> invited = all.subList(0, CUSTOMERS);
		invited.forEach(staff::invite);
		List<User> customers = IntStream.range(0, CUSTOMERS)
			.mapToObj((i) -> active(liaison.user(invited.get(i).address(), connections.get(i % CALLERS))))
			.toList();
		List<User> owners = connections.stream().map(owner::over).toList();
		return new Crowd(liaison, owners, customers, all.subList(CUSTOMERS, all.size()));
	}

	private static void fill(Staff staff, int accounts) {
		String csv = IntStream.rangeClosed(1, accounts)
			.mapToObj("Client %1$05d,Pat,Row%1$05d,pat%1$05d@bench.example"::formatted)
			.collect(Collectors.joining("\n", "Account name,Contact first name,Contact last name,Email\n", "\n"));
		Imports imports = new Imports(staff.api());
		imports.awaitEnd(imports.start("bench.csv", csv), Duration.ofMinutes(5));
	}

	private static Customer customer(Staff staff, int number) {
		String account = staff.createAccount("Harbour Bakery " + number);
		Customer customer = staff.addContact(account, "Kim", "Bench" + number, "kim" + number + "@harbour.example",
				"member");
		staff.login(customer, true);
		return customer;
	}

	private static User active(User user) {
		user.choosePassword(user.newestActivationLink(SOON), password(user.email()));
		user.signInSoon();
		return user;
	}

	public static String password(String email) {
		return "correct horse of " + email;
	}

	User owner(int caller) {
		return this.owners.get(caller);
	}

	Customer managed(int caller) {
		return this.managed.get(caller);
	}

	/** Everybody with tokens that are good for some minutes. */
	void signInAgain() {
		this.customers.forEach(User::signInSoon);
	}

}

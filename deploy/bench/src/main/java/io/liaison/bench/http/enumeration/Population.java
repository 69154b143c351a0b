package io.liaison.bench.http.enumeration;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.bench.http.Crowd;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;

/**
 * People of all kinds that a stranger should not tell apart, and the links that they were
 * sent.
 */
record Population(Map<Kind, List<Customer>> people, Map<String, String> links) {

	/** As many tries at one of them are answered before any has to wait. */
	static final int FREE = 5;

	private static final int IN_ONE_ACCOUNT = 50;

	private static final Duration LONG = Duration.ofMinutes(10);

	static Population gather(Liaison liaison, int tries) {
		Staff staff = new Staff(liaison.owner().patient().api());
		Map<Kind, List<Customer>> people = new EnumMap<>(Kind.class);
		people.put(Kind.UNKNOWN, List.of());
		for (Kind kind : List.of(Kind.DISABLED, Kind.PENDING, Kind.WRONG_PASSWORD, Kind.BLOCKED)) {
			people.put(kind, invited(staff, kind, Math.ceilDiv(tries, FREE)));
		}
		Map<String, String> links = links(liaison, people.values().stream().mapToInt(List::size).sum());
		people.forEach((kind, all) -> {
			if (kind != Kind.PENDING) {
				inParallel(all, (it) -> liaison.user(it.address(), Http.patient())
					.choosePassword(URI.create(links.get(it.address())), Crowd.password(it.address())));
			}
		});
		Population all = new Population(people, links);
		all.of(Kind.DISABLED).forEach((it) -> staff.login(it, false));
		return all;
	}

	private static List<Customer> invited(Staff staff, Kind kind, int count) {
		List<String> accounts = IntStream.rangeClosed(0, (count - 1) / IN_ONE_ACCOUNT)
			.mapToObj((i) -> staff.createAccount("Harbour " + kind + " " + i))
			.toList();
		return IntStream.range(0, count).mapToObj((i) -> {
			Customer customer = staff.addContact(accounts.get(i / IN_ONE_ACCOUNT), "Kim", kind + "-" + i,
					address(kind, i), "member");
			staff.login(customer, true);
			staff.invite(customer);
			return customer;
		}).toList();
	}

	private static String address(Kind kind, int number) {
		return "%s%04d@harbour.example".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), number);
	}

	private static Map<String, String> links(Liaison liaison, int count) {
		Map<String, String> links = new ConcurrentHashMap<>();
		Awaitility.await("all invitations").atMost(LONG).pollInterval(Duration.ofSeconds(1)).until(() -> {
			for (ReceivedMail mail : liaison.mails().all()) {
				if (mail.has(ReceivedMail.ACTIVATION)) {
					mail.to().forEach((to) -> links.put(to, mail.link(ReceivedMail.ACTIVATION).toString()));
				}
			}
			// the owner has got one too
			return links.size() > count;
		});
		return links;
	}

	private static void inParallel(List<Customer> all, Consumer<Customer> work) {
		try (ExecutorService threads = Executors.newFixedThreadPool(Crowd.CALLERS)) {
			for (Future<?> done : all.stream().map((it) -> threads.submit(() -> work.accept(it))).toList()) {
				done.get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whom a stranger tries for the given time. */
	String tried(Kind kind, int attempt) {
		return (kind == Kind.UNKNOWN) ? "nobody%06d@harbour.example".formatted(attempt)
				: of(kind).get(attempt / FREE).address();
	}

	/** Each once, then each once more. */
	String inTurn(Kind kind, int turn) {
		List<Customer> all = of(kind);
		return all.get(turn % all.size()).address();
	}

	boolean isFirst(Kind kind, int turn) {
		return turn < of(kind).size();
	}

	private List<Customer> of(Kind kind) {
		return Objects.requireNonNull(this.people.get(kind));
	}

	enum Kind {

		/** Nobody has that address. */
		UNKNOWN,
		/** Somebody with a password whose Login was turned off. */
		DISABLED,
		/** Invited, and has not chosen a password. */
		PENDING,
		/** Somebody who could sign in with another password. */
		WRONG_PASSWORD,
		/** The right password, after too many wrong ones. */
		BLOCKED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}

package io.liaison.contacts.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.ToldHistories;

/**
 * A generated sequence of events of one account, its roles and its contacts' access, and
 * what follows from them when they are simply read from the beginning. A part of a story
 * is a story, too.
 */
record Story(List<Step> steps) {

	static final String ACCOUNT = "account";

	private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

	private static final List<String> CONTACTS = List.of("c1", "c2", "c3", "c4");

	private static final List<String> ROLES = List.of("admin", "member", "nobody");

	private static final List<String> PERMISSIONS = List.of("accounts.read", "contacts.read", "contacts.manage");

	private static final List<String> PROGRAMMES = List.of("LICENCE", "MANAGED");

	static Story generated(Random random, int length) {
		List<Step> steps = new ArrayList<>();
		Map<String, Long> sequences = new HashMap<>();
		Map<String, Map<String, Object>> links = new TreeMap<>();
		Instant time = START;
		for (int i = 0; i < length; i++) {
			time = time.plusMillis(random.nextInt(3) * 500L);
			HistoryKind kind = List
				.of(HistoryKind.ACCOUNT, HistoryKind.ACCOUNT, HistoryKind.ROLE, HistoryKind.CONTACT_ACCESS)
				.get((i == 0) ? 0 : random.nextInt(4));
			String id = switch (kind) {
				case ACCOUNT -> ACCOUNT;
				case ROLE -> one(ROLES, random);
				default -> one(CONTACTS, random);
			};
			// some are never told, and some lie in another bucket
			long sequence = sequences.merge(id, 1L + (random.nextInt(4) == 0 ? random.nextInt(200) : 0), Long::sum);
			steps.add(new Step(kind, id, sequence, time, switch (kind) {
				case ACCOUNT -> account(links, random);
				case ROLE -> role(random);
				default -> access(random);
			}));
		}
		return new Story(steps);
	}

	private static Map<String, Object> role(Random random) {
		Map<String, Object> role = new HashMap<>(Map.of("permissions", some(PERMISSIONS, random)));
		if (random.nextInt(3) == 0) {
			role.put("programme", one(PROGRAMMES, random));
		}
		return role;
	}

	private static Map<String, Object> assignment(String role, Random random) {
		return (random.nextInt(3) > 0) ? Map.of("role", role)
				: Map.of("role", role, "permissions", some(PERMISSIONS, random));
	}

	private static Map<String, Object> account(Map<String, Map<String, Object>> links, Random random) {
		String contact = one(CONTACTS, random);
		if (random.nextInt(4) == 0) {
			links.remove(contact);
		}
		else {
			links.put(contact, Map.of("contactId", contact, "active", random.nextInt(4) > 0, "roles",
					some(ROLES, random).stream().map((role) -> assignment(role, random)).toList()));
		}
		return Map.of("active", random.nextInt(8) > 0, "programme", one(PROGRAMMES, random), "links",
				List.copyOf(links.values()));
	}

	private static Map<String, Object> access(Random random) {
		List<Map<String, Object>> grants = new ArrayList<>();
		for (String account : List.of(ACCOUNT, "another")) {
			for (String email : some(List.of("e1", "e2"), random)) {
				Map<String, Object> grant = new HashMap<>(Map.of("accountId", account, "emailId", email, "login",
						random.nextBoolean(), "activated", random.nextBoolean(), "signatory", random.nextBoolean()));
				if (random.nextInt(3) == 0) {
					grant.put("until", START.plusSeconds(random.nextInt(30)).toString());
				}
				grants.add(grant);
			}
		}
		return Map.of("grants", grants);
	}

	private static <T> T one(List<T> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

	private static <T> List<T> some(List<T> of, Random random) {
		return of.stream().filter((it) -> random.nextBoolean()).toList();
	}

	Story without(int step) {
		List<Step> rest = new ArrayList<>(this.steps);
		rest.remove(step);
		return new Story(rest);
	}

	/**
	 * Tells it in some order in which it may come: the events of one thing in theirs,
	 * some of them twice; or now and then, after one was parked, late.
	 */
	void tell(ToldHistories told, Random random, boolean late) {
		List<Step> rest = new ArrayList<>(this.steps);
		while (!rest.isEmpty()) {
			Step next = one(rest, random);
			if (!late || random.nextInt(4) > 0) {
				next = first(rest, next.id());
			}
			rest.remove(next);
			next.tell(told);
			if (random.nextInt(4) == 0) {
				next.tell(told);
			}
		}
	}

	private static Step first(List<Step> steps, String id) {
		return steps.stream().filter((it) -> it.id().equals(id)).findFirst().orElseThrow();
	}

	List<Instant> moments() {
		TreeSet<Instant> moments = new TreeSet<>(List.of(START.minusSeconds(1), START.plusSeconds(1_000)));
		this.steps.forEach((step) -> {
			moments.add(step.at());
			moments.add(step.at().plusMillis(1));
		});
		return List.copyOf(moments);
	}

	/**
	 * By contact, in a line each what its rights were; none before there was an account.
	 */
	Map<String, String> rights(Instant at, boolean decisions) {
		Map<String, Step> last = new HashMap<>();
		Map<String, Long> decided = new HashMap<>();
		this.steps.stream().filter((step) -> !step.at().isAfter(at)).forEach((step) -> {
			Step before = last.put(step.id(), step);
			step.links().forEach((contact, link) -> {
				if (before == null || !Objects.equals(before.links().get(contact), link)) {
					decided.put(contact, step.sequence());
				}
			});
		});
		Map<String, String> rights = new TreeMap<>();
		Step account = last.get(ACCOUNT);
		if (account != null) {
			account.links().forEach((contact, link) -> {
				boolean acts = (boolean) account.state().get("active") && (boolean) link.get("active");
				TreeSet<String> permissions = new TreeSet<>();
				if (acts) {
					assignments(link).forEach((it) -> permissions.addAll(permitted(it, last, account)));
				}
				List<String> roles = assignments(link).stream().map((it) -> (String) it.get("role")).toList();
				List<Map<String, Object>> usable = acts ? usable(last.get(contact), at) : List.of();
				rights.put(contact,
						line(acts, roles, List.copyOf(permissions), !usable.isEmpty(),
								usable.stream().anyMatch((it) -> (boolean) it.get("signatory")),
								decisions ? decided.get(contact) : 0));
			});
		}
		return rights;
	}

	static String line(boolean active, List<String> roles, List<String> permissions, boolean signIn, boolean sign,
			long decision) {
		return active + " " + roles + " " + permissions + " " + signIn + " " + sign + " " + decision;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> assignments(Map<String, Object> link) {
		return (List<Map<String, Object>>) link.get("roles");
	}

	/** Of a role that is one of the account's programme, as far as it is chosen. */
	@SuppressWarnings("unchecked")
	private static List<String> permitted(Map<String, Object> assignment, Map<String, Step> last, Step account) {
		Step role = last.get((String) assignment.get("role"));
		Object programme = account.state().get("programme");
		if (role == null || !role.state().getOrDefault("programme", programme).equals(programme)) {
			return List.of();
		}
		List<String> all = (List<String>) role.state().get("permissions");
		List<String> chosen = (List<String>) assignment.getOrDefault("permissions", all);
		return all.stream().filter(chosen::contains).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> usable(Step access, Instant at) {
		return (access == null) ? List.of()
				: ((List<Map<String, Object>>) access.state().get("grants")).stream()
					.filter((it) -> it.get("accountId").equals(ACCOUNT))
					.filter((it) -> (boolean) it.get("login") && (boolean) it.get("activated"))
					.filter((it) -> !it.containsKey("until") || Instant.parse((String) it.get("until")).isAfter(at))
					.toList();
	}

	record Step(HistoryKind kind, String id, long sequence, Instant at, Map<String, Object> state) {

		void tell(ToldHistories told) {
			told.tell(this.kind, this.id, this.sequence, this.at, this.state);
		}

		@SuppressWarnings("unchecked")
		Map<String, Map<String, Object>> links() {
			Map<String, Map<String, Object>> links = new TreeMap<>();
			if (this.kind == HistoryKind.ACCOUNT) {
				((List<Map<String, Object>>) this.state.get("links"))
					.forEach((link) -> links.put((String) link.get("contactId"), link));
			}
			return links;
		}

	}

}

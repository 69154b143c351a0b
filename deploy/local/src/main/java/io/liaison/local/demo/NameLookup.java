package io.liaison.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.liaison.local.demo.browser.Browser;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Stopped;
import io.liaison.local.demo.browser.Eventually;

import tools.jackson.databind.JsonNode;

/** Finds the ids of what has a name, as staff see it when it is asked for first. */
final class NameLookup {

	private final SignedInSession staff;

	private final Map<String, String> accounts = new HashMap<>();

	private final Map<String, Map<String, Place>> rosters = new HashMap<>();

	NameLookup(SignedInSession staff) {
		this.staff = staff;
	}

	String account(String name) {
		return this.accounts.computeIfAbsent(name,
				(it) -> Eventually.until("the account " + it, () -> accountNamed(it), Optional::isPresent)
					.orElseThrow());
	}

	private Optional<String> accountNamed(String name) {
		return this.staff.all("/api/accounts?query=" + Browser.encoded(name))
			.stream()
			.filter((account) -> account.path("name").asString("").equals(name))
			.map((account) -> account.path("id").asString(""))
			.findFirst();
	}

	/** The path of the contact with that address. */
	String contact(String account, String address) {
		return "/api/contacts/" + contactId(account, address);
	}

	String contactId(String account, String address) {
		return place(account, address).contactId();
	}

	/** The path of somebody's access to an account. */
	String grant(String account, String address) {
		return "/api/accounts/" + account(account) + "/grants/" + place(account, address).emailId();
	}

	/** Somebody has another address now. */
	void lookAgain(String account) {
		this.rosters.remove(account);
	}

	private Place place(String account, String address) {
		return Optional.ofNullable(this.rosters.computeIfAbsent(account, this::roster).get(address))
			.orElseThrow(() -> new Stopped(account + " has no contact " + address + "."));
	}

	private Map<String, Place> roster(String account) {
		Map<String, Place> roster = new HashMap<>();
		for (JsonNode contact : this.staff.get("/api/accounts/" + account(account)).body().path("contacts").values()) {
			for (JsonNode email : contact.path("emails").values()) {
				roster.put(email.path("address").asString(""),
						new Place(contact.path("contactId").asString(""), email.path("emailId").asString("")));
			}
		}
		return roster;
	}

	private record Place(String contactId, String emailId) {

	}

}

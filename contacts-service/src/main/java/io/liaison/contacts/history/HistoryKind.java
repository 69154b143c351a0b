package io.liaison.contacts.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of things whose history is kept, each with what its events carry. Personal
 * values stand in the history of the contact alone, where an erasure finds them.
 */
public enum HistoryKind {

	/** the name of an account may be that of a person */
	ACCOUNT("account", "account", Map.of("links", List.of("contactId"), "purchasers", List.of("accountId")),
			Set.of("name")),

	CONTACT("contact", "contact", Map.of(), Set.of()),

	PROFILE("profile", "profile", Map.of(), Set.of("title", "phones")),

	ROLE("role", "role", Map.of(), Set.of()),

	PROGRAMME("programme", "programme", Map.of(), Set.of()),

	/** the reason is in somebody's own words */
	CHANGE_REQUEST("change-request", "changeRequest", Map.of(), Set.of("reason")),

	CONTACT_ACCESS("contact-access", "contactAccess", Map.of("grants", List.of("accountId", "emailId")), Set.of());

	private final String word;

	private final String member;

	private final Map<String, List<String>> lists;

	private final Set<String> withheld;

	/**
	 * @param lists by name of the member, what tells the elements of a long list apart
	 * @param withheld members whose values are not kept, only that they changed
	 */
	HistoryKind(String word, String member, Map<String, List<String>> lists, Set<String> withheld) {
		this.word = word;
		this.member = member;
		this.lists = lists;
		this.withheld = withheld;
	}

	/** Begins ids of documents. */
	public String word() {
		return this.word;
	}

	/** The name under which events carry the public state. */
	String member() {
		return this.member;
	}

	Map<String, List<String>> lists() {
		return this.lists;
	}

	boolean withholds(String fact) {
		return this.withheld.contains(fact);
	}

	/** The history of one of the kind. */
	String of(String id) {
		return this.word + ":" + id;
	}

}

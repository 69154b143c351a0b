package io.liaison.notification.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An account and who acts for it, as of the last event of {@code contacts.account.v1}.
 *
 * @param side CUSTOMER, PROVIDER or PURCHASER
 * @param timeZone an IANA name
 * @param language a BCP 47 tag
 */
public record AccountView(String id, String name, String side, boolean active, @Nullable String timeZone,
		@Nullable String language, List<Link> links) {

	public AccountView {
		links = Absent.orEmpty(links);
	}

	public Optional<Link> link(String contactId) {
		return this.links.stream().filter((link) -> link.contactId().equals(contactId)).findFirst();
	}

	public Stream<Link> activeLinks() {
		return this.links.stream().filter(Link::active);
	}

	boolean isProvider() {
		return "PROVIDER".equals(this.side);
	}

	/**
	 * A contact's place in the account.
	 *
	 * @param emailId the e-mail of the contact's profile in this account
	 */
	public record Link(String contactId, @Nullable String emailId, boolean active, List<Assignment> roles) {

		public Link {
			roles = Absent.orEmpty(roles);
		}

	}

	/**
	 * A role held.
	 *
	 * @param role id of the role
	 * @param emailId where the role's mail goes when not to the profile's e-mail
	 */
	public record Assignment(String role, @Nullable String emailId) {
	}

}

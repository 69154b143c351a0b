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
 * @param purchasers whose people may act for it (D16); absent in what was kept before
 * they were
 */
public record AccountView(String id, String name, String side, boolean active, @Nullable String timeZone,
		@Nullable String language, List<Link> links, @Nullable List<Purchaser> purchasers) {

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
	 * Whether its people may act for that account, as a purchaser's if it is another;
	 * also where its purchasers were not kept yet.
	 */
	public boolean serves(AccountView other) {
		return isProvider() || this.id.equals(other.id) || other.active && (other.purchasers == null
				|| other.purchasers.stream().anyMatch((it) -> it.accountId().equals(this.id)));
	}

	/** Whether its people act for that account through it: it is another's purchaser. */
	public boolean isThrough(String accountId) {
		return !isProvider() && !this.id.equals(accountId);
	}

	/** As an event tells it, which leaves out purchasers where there are none. */
	AccountView told() {
		return new AccountView(this.id, this.name, this.side, this.active, this.timeZone, this.language, this.links,
				Absent.orEmpty(this.purchasers));
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

	/** A purchaser's account. */
	public record Purchaser(String accountId) {
	}

}

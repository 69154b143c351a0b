package io.liaison.notification.view;

import io.liaison.platform.command.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A person's access, as of the last event of {@code access.contact-access.v1}.
 *
 * @param asOf the event of the contact that it goes by; absent in what was told before
 */
public record ContactAccessView(String contactId, List<Grant> grants, @Nullable List<AsOf> asOf) {

	public ContactAccessView {
		grants = Absent.orEmpty(grants);
	}

	public Optional<Grant> grant(@Nullable String accountId, @Nullable String emailId) {
		return this.grants.stream()
			.filter((grant) -> grant.accountId().equals(accountId) && grant.emailId().equals(emailId))
			.findFirst();
	}

	/** Whether the person may use the portal for the account, under any address. */
	public boolean mayUsePortalFor(@Nullable String accountId) {
		return this.grants.stream().anyMatch((grant) -> grant.accountId().equals(accountId) && grant.login());
	}

	/**
	 * Portal access of one account, contact and e-mail (T3).
	 */
	public record Grant(String accountId, String emailId, boolean login, @Nullable Invitation invitation) {
	}

	/**
	 * The last invitation of a grant (C1).
	 *
	 * @param state DEFERRED, SENT, ACCEPTED, EXPIRED, SUPERSEDED or REVOKED
	 * @param version raised by each send
	 */
	public record Invitation(String state, long version, @Nullable Instant expiresAt) {
	}

}

package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.liaison.platform.command.Actor;
import io.liaison.platform.security.SecurityEvents;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a contact's access that remembers whose rights became others by it,
 * for the security log: whoever decided, people or the system, and not where a command
 * that came before decides nothing.
 */
final class RightsChange implements Consumer<ContactAccess> {

	private final Consumer<ContactAccess> decision;

	private List<Rights> changed = List.of();

	RightsChange(Consumer<ContactAccess> decision) {
		this.decision = decision;
	}

	/** Decides anew where another change was faster. */
	@Override
	public void accept(ContactAccess access) {
		this.changed = List.of();
		List<Rights> before = Rights.of(access);
		this.decision.accept(access);
		this.changed = Rights.of(access).stream().filter((it) -> !before.contains(it)).toList();
	}

	void tell(String contactId, Actor by) {
		this.changed.forEach((it) -> SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "account", it.accountId(),
				"contact", contactId, "email", it.emailId(), "by", Objects.requireNonNullElse(by.id(), by.kind())));
	}

	private record Rights(String accountId, String emailId, boolean login, boolean signatory, @Nullable Instant until) {

		static List<Rights> of(ContactAccess access) {
			return access.grants()
				.stream()
				.map((grant) -> new Rights(grant.accountId(), grant.emailId(), access.active() && grant.login(),
						grant.signatory(), grant.until()))
				.toList();
		}

	}

}

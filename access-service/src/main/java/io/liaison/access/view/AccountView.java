package io.liaison.access.view;

import java.util.List;
import java.util.Optional;

import io.liaison.access.fence.RightsShrunk;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.Publication;
import org.jspecify.annotations.Nullable;

/**
 * An account as of the last event read. It has an outbox of its own, because it must tell
 * when its shrinking takes rights away.
 */
public final class AccountView extends Aggregate<AccountState> {

	AccountView(String id, @Nullable AccountState state) {
		super(id, (state != null) ? state : AccountState.UNKNOWN);
	}

	void follow(AccountState next) {
		if (next.sequence() <= state().sequence()) {
			return;
		}
		if (state().shrinksTo(next)) {
			become(next, new Shrunk());
		}
		else {
			become(next);
		}
	}

	/** Number of the source's event that this is as of. */
	public long sourceSequence() {
		return state().sequence();
	}

	public String name() {
		return state().name();
	}

	/** CUSTOMER, PROVIDER or PURCHASER. */
	public String side() {
		return state().side();
	}

	public @Nullable String programme() {
		return state().programme();
	}

	public boolean active() {
		return state().active();
	}

	public Optional<Owner> owner() {
		return Optional.ofNullable(state().owner());
	}

	public List<AccountLink> links() {
		return state().links();
	}

	/** The link that gives this contact rights. */
	public Optional<AccountLink> activeLink(String contactId) {
		return state().link(contactId).filter((link) -> link.active() && active());
	}

	static List<Publication> publications(AccountView account, Object event) {
		return List.of(RightsShrunk.of("account", account.id(), account.sourceSequence()));
	}

	private record Shrunk() {
	}

}

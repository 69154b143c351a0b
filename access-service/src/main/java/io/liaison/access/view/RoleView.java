package io.liaison.access.view;

import java.util.List;

import io.liaison.access.fence.RightsShrunk;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.Publication;
import org.jspecify.annotations.Nullable;

/** A role's definition as of the last event read. */
public final class RoleView extends Aggregate<RoleState> {

	RoleView(String id, @Nullable RoleState state) {
		super(id, (state != null) ? state : RoleState.UNKNOWN);
	}

	void follow(RoleState next) {
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

	/** What its holders in this account may do; nothing where the role does not apply. */
	public List<String> permissionsIn(AccountView account) {
		boolean applies = state().side().equals(account.side())
				&& (state().programme() == null || state().programme().equals(account.programme()));
		return applies ? state().permissions() : List.of();
	}

	static List<Publication> publications(RoleView role, Object event) {
		return List.of(RightsShrunk.of("role", role.id(), role.sourceSequence()));
	}

	private record Shrunk() {
	}

}

package io.liaison.access.revocation;

import java.util.OptionalLong;

import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.security.revocation.RevocationReader;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes each revocation of an account or role as floor into its view, and only then that
 * it was read. Those of identities and contacts are obeyed by the documents that
 * published them.
 */
@Component
class Floors implements RevocationReader {

	private final AccountViews accounts;

	private final RoleViews roles;

	private final RevocationPositions positions;

	/** Begins when revocations are read, so it comes later. */
	private final ObjectProvider<ViewCatchUp> views;

	private String topicId = "";

	private long written = -1;

	Floors(AccountViews accounts, RoleViews roles, RevocationPositions positions, ObjectProvider<ViewCatchUp> views) {
		this.views = views;
		this.accounts = accounts;
		this.roles = roles;
		this.positions = positions;
	}

	@Override
	public OptionalLong position(String id) {
		OptionalLong stored = this.positions.in(id);
		this.topicId = id;
		this.written = stored.orElse(-1);
		return stored;
	}

	@Override
	public void begin(String id, long offset, long end) {
		this.positions.begin(id, offset);
		this.written = offset;
	}

	@Override
	public void read(long offset, Revocation revocation) {
		switch (revocation.kind()) {
			case ACCOUNT -> this.accounts.raise(revocation.id(), revocation.atLeast());
			case ROLE -> this.roles.raise(revocation.id(), revocation.atLeast());
			case IDENTITY, CONTACT, SESSION -> {
			}
		}
	}

	/**
	 * It may be of any account or role. So before a token is signed as of a later
	 * position, all views come to what is the end of their topics now: then they have
	 * what took the rights away.
	 */
	@Override
	public void unreadable(long offset) {
		this.views.getObject().catchUpNow();
	}

	@Override
	public void reached(long position) {
		if (position > this.written) {
			this.positions.reached(this.topicId, position);
			this.written = position;
		}
	}

}

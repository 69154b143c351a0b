package io.liaison.contacts.accountlist;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.role.AccountSide;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which accounts are asked for; all conditions hold.
 *
 * @param query beginnings of words of the name
 * @param role held by somebody
 * @param vacancy a required role that too few hold
 */
record AccountFilter(@Nullable String query, @Nullable AccountSide side, @Nullable String programme,
		@Nullable LoginStatus loginStatus, @Nullable Boolean active, @Nullable String role, @Nullable String vacancy) {

	private static final String SIDE = "facts.side";

	private static final String PROGRAMME = "facts.programme";

	private static final String STATUS = "status";

	private static final String ACTIVE = "facts.active";

	private static final String ROLES = "facts.roles";

	private static final String VACANCIES = "facts.vacancies";

	static final String[] FACETS = { SIDE, PROGRAMME, STATUS, ACTIVE, ROLES, VACANCIES };

	/** The most telling first. */
	List<Criteria> criteria() {
		return Stream
			.of(is(VACANCIES, this.vacancy), is(ROLES, this.role), is(STATUS, text(this.loginStatus)),
					is(PROGRAMME, this.programme), is(SIDE, text(this.side)), is(ACTIVE, this.active))
			.filter(Objects::nonNull)
			.toList();
	}

	/** What a cursor belongs to. */
	@Nullable String[] parts(AccountOrder order) {
		return new @Nullable String[] { "accounts", order.name(), this.query, text(this.side), this.programme,
				text(this.loginStatus), text(this.active), this.role, this.vacancy };
	}

	private static @Nullable Criteria is(String field, @Nullable Object value) {
		return (value != null) ? Criteria.where(field).is(value) : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}

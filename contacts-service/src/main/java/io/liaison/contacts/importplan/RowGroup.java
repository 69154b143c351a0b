package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.clientfile.ClientRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that are of one account, wherever they stand: so each account is
 * written once.
 */
final class RowGroup {

	private final @Nullable String accountName;

	private final boolean ofPerson;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Integer> alone = new ArrayList<>();

	private @Nullable AccountType type;

	private @Nullable String programme;

	private @Nullable String accountId;

	private RowGroup(@Nullable String accountName, boolean ofPerson) {
		this.accountName = accountName;
		this.ofPerson = ofPerson;
	}

	static RowGroup named(String accountName) {
		return new RowGroup(accountName, false);
	}

	/** A person's own account. */
	static RowGroup ofPerson(String name) {
		return new RowGroup(name, true);
	}

	/** A contact without account. */
	static RowGroup withoutAccount() {
		return new RowGroup(null, false);
	}

	/**
	 * @return false when another row said otherwise
	 */
	boolean is(@Nullable AccountType saidType, @Nullable String saidProgramme) {
		boolean agrees = (saidType == null || this.type == null || this.type == saidType)
				&& (saidProgramme == null || this.programme == null || this.programme.equals(saidProgramme));
		if (agrees) {
			this.type = (this.type != null) ? this.type : saidType;
			this.programme = (this.programme != null) ? this.programme : saidProgramme;
		}
		return agrees;
	}

	void add(Entry entry) {
		this.entries.add(entry);
	}

	/** A row that names the account and no contact. */
	void addAlone(int line) {
		this.alone.add(line);
	}

	/** Lines of rows that name the account and no contact. */
	List<Integer> alone() {
		return this.alone;
	}

	/** Whether no row is of it, or is any more. */
	boolean isEmpty() {
		return this.entries.isEmpty() && this.alone.isEmpty();
	}

	AccountProfile profile(String defaultProgramme) {
		AccountType otherwise = this.ofPerson ? AccountType.PERSON : AccountType.COMPANY;
		return new AccountProfile(Objects.requireNonNull(this.accountName), (this.type != null) ? this.type : otherwise,
				(this.programme != null) ? this.programme : defaultProgramme);
	}

	/** It is found by its name; not so a person's own, whose name others may have. */
	@Nullable String name() {
		return this.ofPerson ? null : this.accountName;
	}

	boolean isOfPerson() {
		return this.ofPerson;
	}

	boolean hasAccount() {
		return this.accountName != null;
	}

	/** As the rows say, none when they do not. */
	@Nullable String programme() {
		return this.programme;
	}

	List<Entry> entries() {
		return this.entries;
	}

	String accountId() {
		return Objects.requireNonNull(this.accountId);
	}

	void located(String id) {
		this.accountId = id;
	}

	/**
	 * A row and whom it is about.
	 */
	record Entry(ClientRow row, PersonRows person) {

		int line() {
			return this.row.line();
		}

	}

}

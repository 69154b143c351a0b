package io.liaison.contacts.clientfile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.naming.TimeZones;
import io.liaison.contacts.profile.ProfileEntry;
import org.jspecify.annotations.Nullable;

/**
 * Our own list of clients: one contact a row, only the names are required.
 */
record ClientList() implements ClientFormat {

	private static final String ACCOUNT = "Account name";

	private static final String FIRST = "Contact first name";

	private static final String LAST = "Contact last name";

	private static final String LOGIN = "Login";

	private static final String ZONE = "Time zone";

	private static final String LANGUAGE = "Language";

	private static final int MAX_LANGUAGE_LENGTH = 35;

	// carried out by other services, which cannot be asked from here yet (D22)
	private static final List<String> SETTINGS = List.of(LOGIN, "Send invitation", "Notify", "Email sync", "Signatory");

	private static final Set<String> KNOWN = Set.of("account name", "account type", "programme", "contact first name",
			"contact last name", "time zone", "language", "roles", "job title", "login", "send invitation", "notify",
			"email sync", "signatory", "tags");

	private static final Pattern ROLES = Pattern.compile(":::|[,;|]");

	private static final Pattern EMAILS = Pattern.compile("e-?mail( \\d+)?( address)?");

	private static final Pattern PHONES = Pattern.compile("phone( \\d+)?( number)?");

	private static final Map<String, AccountType> TYPES = Arrays.stream(AccountType.values())
		.collect(Collectors.toMap(AccountType::name, Function.identity()));

	@Override
	public String name() {
		return "CLIENT_LIST";
	}

	@Override
	public boolean fits(Header header) {
		return header.hasAny(ACCOUNT, FIRST, LAST);
	}

	@Override
	public @Nullable RowError incomplete(Header header) {
		if (!header.has(ACCOUNT)) {
			return new RowError(RowError.HEADER_LINE, ACCOUNT,
					"The column is missing. Add it with the name of each account.");
		}
		return header.hasAny(FIRST, LAST) ? null : new RowError(RowError.HEADER_LINE, FIRST,
				"The column is missing. Add it, or " + LAST + ", with the name of each contact.");
	}

	@Override
	public boolean knows(String key) {
		return KNOWN.contains(key) || EMAILS.matcher(key).matches() || PHONES.matcher(key).matches();
	}

	@Override
	public @Nullable ClientRow read(Cells cells, Header header) {
		String account = cells.account(ACCOUNT);
		if (account == null) {
			cells.fault(ACCOUNT, "Give the account's name.");
		}
		PersonName name = cells.name(header.has(FIRST) ? FIRST : LAST, cells.text(FIRST), cells.text(LAST));
		List<EmailAddress> emails = cells.addresses(header.matching(EMAILS));
		List<String> phones = cells.phones(header.matching(PHONES));
		String zone = cells.optional(ZONE, 64);
		if (zone != null && !TimeZones.isKnown(zone)) {
			cells.fault(ZONE, "Write an IANA time zone such as Europe/Berlin, or leave it empty.");
		}
		String language = cells.optional(LANGUAGE, MAX_LANGUAGE_LENGTH);
		if (language != null && !ContactDetails.isLanguage(language)) {
			cells.fault(LANGUAGE, "Write a language tag such as en, fr or sv, or leave it empty.");
		}
		settings(cells, emails);
		AccountType type = cells.choice("Account type", TYPES);
		String programme = cells.optional("Programme", 40);
		String title = cells.optional("Job title", ProfileEntry.MAX_TITLE_LENGTH);
		List<String> roles = cells.split("Roles", ROLES);
		return (account == null || name == null || !cells.faults().isEmpty()) ? null : new ClientRow(cells.line(),
				account, type, programme, name, emails, phones, zone, language, roles, title);
	}

	private static void settings(Cells cells, List<EmailAddress> emails) {
		for (String setting : SETTINGS) {
			if (cells.yes(setting)) {
				cells.warning(setting, "This setting is not carried out yet. Set it after the import.");
				if (setting.equals(LOGIN) && emails.isEmpty()) {
					cells.fault(setting, "Login needs an e-mail address. Add one, or write no.");
				}
			}
		}
		if (!cells.text("Tags").isEmpty()) {
			cells.warning("Tags", "Tags are not kept yet.");
		}
	}

}

package io.liaison.contacts.clientfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.csv.FormulaCells;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by their columns, noting what is wrong with them.
 */
final class Cells {

	private static final Set<String> YES = Set.of("yes", "y", "true", "1", "on", "x");

	private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "off");

	/** Between several phone numbers in one cell. */
	private static final Pattern SEVERAL = Pattern.compile(":::|;");

	private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");

	private final int line;

	private final Header header;

	private final List<String> cells;

	private final List<RowError> faults = new ArrayList<>();

	private final List<RowError> warnings = new ArrayList<>();

	Cells(int line, Header header, List<String> cells) {
		this.line = line;
		this.header = header;
		this.cells = cells;
		if (cells.stream().skip(header.cells().size()).anyMatch((surplus) -> !Text.isBlank(surplus))) {
			fault(null, "The row has more cells than the header. Quote cells that contain the separator.");
		}
	}

	int line() {
		return this.line;
	}

	/** Empty when there is no such cell. */
	String text(String column) {
		int position = this.header.position(column);
		return (position < 0 || position >= this.cells.size()) ? ""
				: Text.of(FormulaCells.restored(this.cells.get(position)));
	}

	@Nullable String optional(String column, int maxLength) {
		String text = text(column);
		if (text.length() > maxLength || !Text.isOneLine(text)) {
			fault(column, "Shorten it to " + maxLength + " characters on one line.");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	boolean yes(String column) {
		String text = text(column).toLowerCase(Locale.ROOT);
		if (!YES.contains(text) && !NO.contains(text)) {
			fault(column, "Write yes or no.");
		}
		return YES.contains(text);
	}

	@Nullable <T> T choice(String column, Map<String, T> choices) {
		String text = text(column).toUpperCase(Locale.ROOT);
		if (!text.isEmpty() && !choices.containsKey(text)) {
			fault(column, "Write one of " + String.join(", ", choices.keySet().stream().sorted().toList())
					+ ", or leave it empty.");
		}
		return choices.get(text);
	}

	@Nullable String account(String column) {
		return optional(column, AccountProfile.MAX_NAME_LENGTH);
	}

	/** As {@link #name}; where there is none, the one that the first address suggests. */
	@Nullable PersonName name(String column, @Nullable String given, @Nullable String family, List<EmailAddress> addresses) {
		if (addresses.isEmpty() || !Text.isBlank(given) || !Text.isBlank(family)) {
			return name(column, given, family);
		}
		warning(column, "The contact has no name; the one that its address suggests is taken.");
		return AddressCell.name(addresses.getFirst());
	}

	/** Notes a fault when there is none. */
	@Nullable PersonName name(String column, @Nullable String given, @Nullable String family) {
		try {
			return new PersonName(given, family);
		}
		catch (Refusal refusal) {
			fault(column, "Give the contact a first or a last name, each of at most " + PersonName.MAX_LENGTH
					+ " characters on one line.");
			return null;
		}
	}

	List<EmailAddress> addresses(List<String> columns) {
		List<EmailAddress> addresses = new ArrayList<>();
		List<String> internal = new ArrayList<>();
		for (String column : columns) {
			for (String text : AddressCell.addresses(text(column))) {
				if (AddressCell.isInternal(text)) {
					internal.add(column);
				}
				else {
					address(column, text).ifPresent(addresses::add);
				}
			}
		}
		for (String column : internal) {
			if (addresses.isEmpty()) {
				fault(column, "This is a name inside a mail server and no e-mail address. Write the address.");
			}
			else {
				warning(column, "This is a name inside a mail server and no e-mail address. Another one is taken.");
			}
		}
		return addresses.stream().distinct().toList();
	}

	private Optional<EmailAddress> address(String column, String text) {
		try {
			return Optional.of(new EmailAddress(text));
		}
		catch (Refusal refusal) {
			fault(column, "Correct the e-mail address, or leave it empty.");
			return Optional.empty();
		}
	}

	List<String> phones(List<String> columns) {
		List<String> phones = new ArrayList<>();
		for (String column : columns) {
			for (String phone : split(column, SEVERAL)) {
				if (ROUNDED.matcher(phone).matches()) {
					warning(column, "This is not a phone number any more: a spreadsheet has rounded it."
							+ " It is left out. Format the column as text and write the number again.");
				}
				else if (!ProfileEntry.isPhone(phone)) {
					fault(column, "Shorten the phone number to " + ContactDetails.MAX_PHONE_LENGTH + " characters.");
				}
				else {
					phones.add(phone);
				}
			}
		}
		return phones.stream().distinct().toList();
	}

	/** Values of one cell. */
	List<String> split(String column, Pattern separator) {
		List<String> values = new ArrayList<>();
		for (String value : separator.split(text(column))) {
			if (!Text.isBlank(value)) {
				values.add(Text.of(value));
			}
		}
		return values;
	}

	void fault(@Nullable String column, String message) {
		this.faults.add(new RowError(this.line, written(column), message));
	}

	void warning(String column, String message) {
		this.warnings.add(new RowError(this.line, written(column), message));
	}

	List<RowError> faults() {
		return List.copyOf(this.faults);
	}

	List<RowError> warnings() {
		return List.copyOf(this.warnings);
	}

	private @Nullable String written(@Nullable String column) {
		String written = (column != null) ? this.header.written(column) : null;
		return (written != null) ? written : column;
	}

}

package io.liaison.contacts.clientfile;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.profile.ProfileEntry;
import org.jspecify.annotations.Nullable;

/**
 * The CSV export of Google Contacts, with the headers of today and the older ones.
 */
record GoogleContacts() implements ClientFormat {

	private static final Pattern EMAILS = Pattern.compile("e-mail \\d+ - value");

	private static final Pattern PHONES = Pattern.compile("phone \\d+ - value");

	// of no use without what they label, or a repetition of other columns
	private static final Pattern SILENT = Pattern
		.compile("labels|group membership|photo|name|file as|.* - (label|type)|.*phonetic.*|yomi name|initials");

	@Override
	public String name() {
		return "GOOGLE_CONTACTS";
	}

	@Override
	public boolean fits(Header header) {
		return header.hasAny("E-mail 1 - Value", "Organization Name", "Organization 1 - Name", "Given Name", "Labels",
				"Group Membership", "Phone 1 - Value");
	}

	@Override
	public @Nullable RowError incomplete(Header header) {
		return header.hasAny("First Name", "Given Name", "Last Name", "Family Name", "Name") ? null
				: new RowError(RowError.HEADER_LINE, "First Name", "The column is missing. Export the contacts again.");
	}

	@Override
	public boolean knows(String key) {
		return EMAILS.matcher(key).matches() || PHONES.matcher(key).matches() || SILENT.matcher(key).matches()
				|| Stream.of("First Name", "Given Name", "Middle Name", "Additional Name", "Last Name", "Family Name",
						"Organization Name", "Organization 1 - Name", "Organization Title", "Organization 1 - Title")
					.anyMatch((column) -> Header.key(column).equals(key));
	}

	@Override
	public @Nullable ClientRow read(Cells cells, Header header) {
		String given = Stream.of("First Name", "Given Name", "Middle Name", "Additional Name")
			.map(cells::text)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
		String family = Stream.of("Last Name", "Family Name").map(cells::text).collect(Collectors.joining());
		if (given.isEmpty() && family.isEmpty()) {
			given = cells.text("Name");
		}
		String organization = cells
			.account(header.has("Organization Name") ? "Organization Name" : "Organization 1 - Name");
		var emails = cells.addresses(header.matching(EMAILS));
		var phones = cells.phones(header.matching(PHONES));
		String column = header.has("First Name") ? "First Name" : "Given Name";
		String title = cells.optional(
				header.has("Organization Title") ? "Organization Title" : "Organization 1 - Title",
				ProfileEntry.MAX_TITLE_LENGTH);
		return ClientRow.ofContact(cells, column, organization, given, family, emails, phones, title);
	}

}

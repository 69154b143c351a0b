package io.liaison.contacts.clientfile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.profile.ProfileEntry;
import org.jspecify.annotations.Nullable;

/**
 * The CSV export of Outlook.
 */
record OutlookContacts() implements ClientFormat {

	private static final Pattern EMAILS = Pattern.compile("e-?mail( \\d+)?( address)?");

	private static final Pattern PHONES = Pattern
		.compile("((business|home|mobile|primary|other) )?phone( \\d+)?( number)?");

	private static final Pattern SILENT = Pattern
		.compile("categories|title|suffix|initials|priority|private|sensitivity|gender|location"
				+ "|e-?mail( \\d+)? (type|display name)|.*yomi.*");

	@Override
	public String name() {
		return "OUTLOOK";
	}

	@Override
	public boolean fits(Header header) {
		return header.hasAny("E-mail Address", "Email Address") || (header.hasAny("First Name", "Last Name")
				&& header.hasAny("Company", "Business Phone", "Email", "E-mail", "Phone", "Phone number"));
	}

	@Override
	public @Nullable RowError incomplete(Header header) {
		return header.hasAny("First Name", "Last Name") ? null
				: new RowError(RowError.HEADER_LINE, "First Name", "The column is missing. Export the contacts again.");
	}

	@Override
	public boolean knows(String key) {
		return EMAILS.matcher(key).matches() || PHONES.matcher(key).matches() || SILENT.matcher(key).matches()
				|| List.of("first name", "middle name", "last name", "company", "job title").contains(key);
	}

	@Override
	public @Nullable ClientRow read(Cells cells, Header header) {
		String given = Stream.of("First Name", "Middle Name")
			.map(cells::text)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
		String company = cells.account("Company");
		var emails = cells.addresses(header.matching(EMAILS));
		var phones = cells.phones(header.matching(PHONES));
		String title = cells.optional("Job Title", ProfileEntry.MAX_TITLE_LENGTH);
		return ClientRow.ofContact(cells, "First Name", company, given, cells.text("Last Name"), emails, phones, title);
	}

}

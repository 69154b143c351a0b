package io.liaison.notification.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person, as of the last event of {@code contacts.contact.v1}.
 *
 * @param timeZone an IANA name
 * @param language a BCP 47 tag
 */
public record ContactView(String id, @Nullable String givenName, @Nullable String familyName, boolean active,
		@Nullable String timeZone, @Nullable String language, List<Email> emails) {

	public ContactView {
		emails = Absent.orEmpty(emails);
	}

	/** The name as it is addressed; empty when there is none. */
	public String name() {
		return Stream.of(this.givenName, this.familyName)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
	}

	public Optional<Email> email(@Nullable String emailId) {
		return this.emails.stream().filter((email) -> email.emailId().equals(emailId)).findFirst();
	}

	/**
	 * One of the person's addresses.
	 *
	 * @param current false once it was replaced
	 */
	public record Email(String emailId, String address, boolean current) {
	}

}

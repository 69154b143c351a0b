package io.liaison.contacts.importplan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Files and rows to test with.
 */
final class Rows {

	static final String HEADER = "Account name,Account type,Programme,Contact first name,Contact last name,Email,Phone,Roles\n";

	private Rows() {
	}

	static ClientFile file(String rows) {
		return ClientFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

	/** Of people without organization. */
	static ClientFile people(String rows) {
		return ClientFile.read(("First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value\n" + rows)
			.getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

	static ClientRow row(@Nullable String account, String name, List<String> phones, String... addresses) {
		return new ClientRow(2, account, null, null, new PersonName(name, null),
				Stream.of(addresses).map(EmailAddress::new).toList(), phones, null, null, List.of(), null);
	}

}

package io.liaison.contacts.clientfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.text.Text;

/**
 * What people and mail programs write where an e-mail address is meant: one or several,
 * with or without the name of whom they belong to (RFC 5322), or the name that Exchange
 * has for a mailbox.
 */
final class AddressCell {

	private static final Pattern SEVERAL = Pattern.compile(":::|;|\n");

	private static final Pattern WITH_NAME = Pattern.compile("<\\s*([^<>]*@[^<>]*)>");

	private static final Pattern LINK = Pattern.compile("mailto:", Pattern.CASE_INSENSITIVE);

	private static final Pattern INTERNAL = Pattern.compile("/o=.*", Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN_NAMES = Pattern.compile("[._+-]+|\\d+");

	private AddressCell() {
	}

	static List<String> addresses(String cell) {
		List<String> addresses = new ArrayList<>();
		for (String part : SEVERAL.split(cell)) {
			List<String> named = WITH_NAME.matcher(part).results().map((result) -> result.group(1)).toList();
			if (!named.isEmpty()) {
				addresses.addAll(named);
			}
			else {
				addresses.addAll(isInternal(Text.of(part)) ? List.of(part) : List.of(part.split(",")));
			}
		}
		return addresses.stream()
			.map((address) -> LINK.matcher(address).replaceFirst(""))
			.map(Text::of)
			.filter((address) -> !address.isEmpty())
			.toList();
	}

	/** Whether it is the name of a mailbox inside an Exchange server (X.500). */
	static boolean isInternal(String address) {
		return INTERNAL.matcher(address).matches();
	}

	/** The name that an address suggests. */
	static PersonName name(EmailAddress address) {
		String local = address.value().substring(0, address.value().indexOf('@'));
		List<String> names = BETWEEN_NAMES.splitAsStream(local)
			.filter((name) -> !name.isEmpty())
			.map((name) -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
			.toList();
		return names.isEmpty() ? new PersonName(local, null)
				: new PersonName(names.getFirst(), names.stream().skip(1).collect(Collectors.joining(" ")));
	}

}

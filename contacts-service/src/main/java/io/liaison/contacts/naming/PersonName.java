package io.liaison.contacts.naming;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A person's name; one of its parts may be absent.
 */
public record PersonName(@Nullable String given, @Nullable String family) {

	/** Characters in each part. */
	public static final int MAX_LENGTH = 100;

	/**
	 * @throws Refusal INVALID when both parts are blank or one is too long
	 */
	public PersonName {
		given = part(given, "/givenName");
		family = part(family, "/familyName");
		if (given == null && family == null) {
			throw Refusal.invalid("A contact has a name.", new FieldError("/givenName", "must not be blank"));
		}
	}

	/** The same for every spelling of the same name. */
	public String key() {
		return NameKey.of(this.given, this.family);
	}

	public String full() {
		return Stream.of(this.given, this.family).filter((part) -> part != null).collect(Collectors.joining(" "));
	}

	/** Ordered by family name. */
	public SearchName search() {
		return SearchName.of(this.family, this.given);
	}

	private static @Nullable String part(@Nullable String text, String pointer) {
		String written = (text != null) ? Text.of(text) : "";
		if (written.length() > MAX_LENGTH || !Text.isOneLine(written)) {
			throw Refusal.invalid("The name is not usable.",
					new FieldError(pointer, "is a text of at most " + MAX_LENGTH + " characters on one line"));
		}
		return written.isEmpty() ? null : written;
	}

}

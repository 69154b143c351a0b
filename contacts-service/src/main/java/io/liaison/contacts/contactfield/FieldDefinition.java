package io.liaison.contacts.contactfield;

import java.util.List;
import java.util.Optional;

import io.liaison.platform.text.Text;

/**
 * A field that contacts may have a value of.
 *
 * @param choices of the type CHOICE, in the order in which they are offered
 */
public record FieldDefinition(String id, String name, FieldType type, List<String> choices) {

	/** Characters in a value. */
	public static final int MAX_LENGTH = 500;

	/** The form in which a value is kept; none when it is no value of this field. */
	public Optional<String> form(String value) {
		String text = Text.of(value);
		return (text.isEmpty() || text.length() > MAX_LENGTH) ? Optional.empty() : this.type.form(text, this.choices);
	}

	/** What a value must be, for people. */
	public String demand() {
		return this.type.demand();
	}

	public boolean holdsAddress() {
		return this.type == FieldType.EMAIL;
	}

}

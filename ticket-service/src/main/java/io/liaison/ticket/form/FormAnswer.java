package io.liaison.ticket.form;

/**
 * What was filled into one field.
 *
 * @param type for instance {@code CONTACT}, {@code DATE}; more may come
 */
public record FormAnswer(String field, String type, String value) {

	/** Whether the value is the id of a contact. */
	public boolean isContact() {
		return this.type.equals(FormFieldType.CONTACT.name());
	}

}

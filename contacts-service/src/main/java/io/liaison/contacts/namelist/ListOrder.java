package io.liaison.contacts.namelist;

/**
 * An order of a list.
 *
 * @param field of the entries, a text that is unique and empty where an entry is not
 * shown
 */
public record ListOrder(String field, boolean descending) {

	/** By name. */
	public static final ListOrder BY_NAME = new ListOrder("key", false);

}

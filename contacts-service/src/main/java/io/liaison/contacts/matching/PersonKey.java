package io.liaison.contacts.matching;

import io.liaison.platform.command.KeyedHash;

/**
 * A name at an address, or at what else tells the person from others of that name.
 */
record PersonKey(String mark, String nameKey) {

	/**
	 * The id of the contact that is made for this key: so the same person cannot be
	 * created twice, not even at the same moment by two instances.
	 * @param attempt counts up where the id is taken by a contact that was this person
	 * once and has another name or address now
	 */
	String contactId(KeyedHash hash, int attempt) {
		return hash.of("contact", this.mark + "\n" + this.nameKey + "\n" + attempt);
	}

	@Override
	public String toString() {
		// must not come into a log by accident
		return "PersonKey[…]";
	}

}

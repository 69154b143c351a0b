package io.liaison.contacts.contact.address;

/**
 * Follows changes of contacts' addresses; what it is told may have been told before.
 */
public interface AddressFollower {

	/**
	 * They are about to change, said before they do: if this process ends right after
	 * that, they are followed all the same.
	 */
	void expect(String contactId);

	/** They have changed. */
	void changed(String contactId);

}

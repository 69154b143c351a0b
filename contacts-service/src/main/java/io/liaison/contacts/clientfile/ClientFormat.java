package io.liaison.contacts.clientfile;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A kind of file, told by its header.
 */
sealed interface ClientFormat permits ClientList, GoogleContacts, OutlookContacts {

	/** In the order in which they are tried. */
	List<ClientFormat> ALL = List.of(new ClientList(), new GoogleContacts(), new OutlookContacts());

	static Optional<ClientFormat> of(Header header) {
		return ALL.stream().filter((format) -> format.fits(header)).findFirst();
	}

	String name();

	boolean fits(Header header);

	/** What the header lacks, none when it is complete. */
	@Nullable RowError incomplete(Header header);

	/**
	 * Whether the column is read, or says nothing that would be missed.
	 * @param key of the column
	 */
	boolean knows(String key);

	/**
	 * @return what the row says, none when the cells noted a fault
	 */
	@Nullable ClientRow read(Cells cells, Header header);

}

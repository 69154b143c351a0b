package io.liaison.contacts.clientfile;

import org.jspecify.annotations.Nullable;

/**
 * Something to mend in a file, or to know about it.
 *
 * @param line of the file, from 1; the header's for what concerns the whole file
 * @param column the header of the cell, none for the whole row
 * @param message what is wrong and what to do; without the cell's content
 */
public record RowError(int line, @Nullable String column, String message) {

	static final int HEADER_LINE = 1;

	static RowError ofFile(String message) {
		return new RowError(HEADER_LINE, null, message);
	}

}

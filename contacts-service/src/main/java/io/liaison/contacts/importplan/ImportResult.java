package io.liaison.contacts.importplan;

import java.util.List;

import io.liaison.contacts.clientfile.RowError;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param format kind of file, none when it is not known
 * @param rows in the file, blank ones left out
 * @param rejectedRows how many of them were not carried out
 * @param errors the first of them, in the order of the file
 * @param warnings the first of them, in the order of the file
 */
public record ImportResult(@Nullable String format, int accountsCreated, int contactsCreated, int linksCreated,
		int rows, int rejectedRows, List<RowError> errors, List<RowError> warnings) {

	/** Errors and warnings that are listed one by one. */
	static final int MAX_LISTED = 1_000;

	public static final ImportResult NOTHING_YET = new ImportResult(null, 0, 0, 0, 0, 0, List.of(), List.of());

}

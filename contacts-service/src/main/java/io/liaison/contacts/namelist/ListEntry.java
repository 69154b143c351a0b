package io.liaison.contacts.namelist;

import java.util.List;

/**
 * What a list keeps of one thing: at the least its place and what it is found by.
 */
public interface ListEntry {

	String id();

	/** Number of writes. */
	long revision();

	/** Place in the list, empty for what is not shown. */
	String key();

	/** Beginnings of the words, for finding it. */
	List<String> prefixes();

	/** Whole words, for queries longer than those beginnings. */
	List<String> words();

}

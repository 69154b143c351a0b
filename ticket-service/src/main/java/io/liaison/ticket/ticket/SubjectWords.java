package io.liaison.ticket.ticket;

import java.util.List;

import io.liaison.platform.text.SearchWords;

/**
 * What a ticket is found by: words of its subject.
 */
record SubjectWords(List<String> prefixes, List<String> words) {

	static SubjectWords of(String subject) {
		List<String> words = SearchWords.findable(subject);
		return new SubjectWords(SearchWords.prefixes(words), words);
	}

}

package io.liaison.ticket.ticket.list;

import java.util.List;

import io.liaison.platform.text.SearchWords;

/**
 * What a ticket is found by: words of its subject.
 */
public record SubjectWords(List<String> prefixes, List<String> words) {

	public static SubjectWords of(String subject) {
		List<String> words = SearchWords.findable(subject);
		return new SubjectWords(SearchWords.prefixes(words), words);
	}

}

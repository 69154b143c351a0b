package io.liaison.contacts.programme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programmes that Liaison comes with ({@code programmes.json}). One that is defined
 * by roles alone needs no approval, invites nobody and erases nothing.
 */
@Component
public class Programmes {

	private final Map<String, Programme> known;

	Programmes() throws IOException {
		try (InputStream json = new ClassPathResource("programmes.json").getInputStream()) {
			this.known = JsonMapper.shared().readValue(json, new TypeReference<List<Programme>>() {
			}).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
		}
	}

	/** Ids of those that Liaison comes with. */
	Set<String> shipped() {
		return this.known.keySet();
	}

	public Programme of(String id) {
		Programme programme = this.known.get(id);
		return (programme != null) ? programme : Programme.unknown(id);
	}

}

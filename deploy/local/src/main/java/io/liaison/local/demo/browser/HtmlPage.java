package io.liaison.local.demo.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page without scripts, as there is for signing in.
 *
 * @param uri where it came from, redirects followed
 */
record HtmlPage(URI uri, String html) {

	private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

	private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

	boolean asks(String field) {
		return find(field).isPresent();
	}

	/**
	 * The form in which that field stands.
	 * @throws Stopped when there is none
	 */
	Form form(String field) {
		return find(field)
			.orElseThrow(() -> new Stopped("The page " + this.uri.getPath() + " asks for no " + field + "."));
	}

	private Optional<Form> find(String field) {
		return FORM.matcher(this.html)
			.results()
			.map((found) -> form(found.group(1), found.group(2)))
			.filter((form) -> form.asked().contains(field))
			.findFirst();
	}

	private Form form(String tag, String content) {
		Set<String> asked = new LinkedHashSet<>();
		Map<String, String> filled = new LinkedHashMap<>();
		for (MatchResult input : INPUT.matcher(content).results().toList()) {
			Map<String, String> attributes = attributes(input.group(1));
			String name = attributes.getOrDefault("name", "");
			asked.add(name);
			if (!"radio".equals(attributes.get("type")) || attributes.containsKey("checked")) {
				filled.put(name, attributes.getOrDefault("value", ""));
			}
		}
		return new Form(this.uri.resolve(attributes(tag).getOrDefault("action", "")), asked, filled);
	}

	private static Map<String, String> attributes(String tag) {
		Map<String, String> attributes = new LinkedHashMap<>();
		ATTRIBUTE.matcher(tag)
			.results()
			.forEach((it) -> attributes.put(it.group(1),
					Objects.requireNonNullElse(it.group(2), "").replace("&amp;", "&")));
		return attributes;
	}

	/**
	 * @param asked names of the fields
	 * @param filled what stands in them already
	 */
	record Form(URI action, Set<String> asked, Map<String, String> filled) {

		Map<String, String> with(Map<String, String> answers) {
			Map<String, String> all = new LinkedHashMap<>(this.filled);
			all.putAll(answers);
			return all;
		}

	}

}

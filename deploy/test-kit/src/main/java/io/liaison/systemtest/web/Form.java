package io.liaison.systemtest.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** A form with what already stands in it, hidden fields included. */
public record Form(URI action, Map<String, String> fields) {

	public static Form of(Element form) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element input : form.select("input[name]")) {
			boolean choice = input.attr("type").equals("radio") || input.attr("type").equals("checkbox");
			if (!choice || input.hasAttr("checked")) {
				fields.put(input.attr("name"), input.attr("value"));
			}
		}
		String action = form.absUrl("action");
		return new Form(URI.create(action.isEmpty() ? form.baseUri() : action), fields);
	}

	public Form with(String field, String value) {
		Map<String, String> filled = new LinkedHashMap<>(this.fields);
		filled.put(field, value);
		return new Form(this.action, filled);
	}

	public String encoded() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	public static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}

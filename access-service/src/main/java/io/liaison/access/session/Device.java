package io.liaison.access.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person would call the browser, by its makers' names. Versions and whatever else
 * a browser says of itself are not kept: nobody needs them to recognise it.
 *
 * @param browser absent when it is none that is known here
 * @param system absent when it is none that is known here
 */
public record Device(@Nullable String browser, @Nullable String system) {

	/** In this order, for most pretend to be some of those that follow. */
	private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
			"Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome",
			"Safari", "Safari");

	private static final Map<String, String> SYSTEMS = ordered("iPhone", "iOS", "iPad", "iPadOS", "Android", "Android",
			"CrOS", "ChromeOS", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

	/**
	 * @param userAgent as the browser says it (RFC 9110, 10.1.5)
	 */
	public static Device of(@Nullable String userAgent) {
		String said = (userAgent != null) ? userAgent : "";
		return new Device(first(BROWSERS, said), first(SYSTEMS, said));
	}

	private static @Nullable String first(Map<String, String> names, String said) {
		return names.entrySet()
			.stream()
			.filter((name) -> said.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static Map<String, String> ordered(String... marksAndNames) {
		Map<String, String> names = new LinkedHashMap<>();
		for (int i = 0; i < marksAndNames.length; i += 2) {
			names.put(marksAndNames[i], marksAndNames[i + 1]);
		}
		return names;
	}

}

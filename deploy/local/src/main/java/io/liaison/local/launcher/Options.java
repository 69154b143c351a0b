package io.liaison.local.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.local.process.Failure;

/**
 * What was asked for on the command line and in the environment.
 *
 * @param data the data folder, absolute
 * @param fresh whether to empty it first
 * @param demo whether to fill it with a small world
 * @param train whether only to prepare quick starts
 * @param help whether only to explain itself
 * @param ports who listens where
 * @param ownerEmail the address of the first activation mail
 */
record Options(Path data, boolean fresh, boolean demo, boolean train, boolean help, Ports ports, String ownerEmail) {

	private static final String PORT = "-port";

	/**
	 * @throws Failure when something cannot be understood
	 */
	static Options parse(List<String> arguments, Map<String, String> environment, Path root) {
		Path data = root.resolve(".liaison");
		boolean fresh = false;
		boolean demo = false;
		boolean train = false;
		boolean help = false;
		int offset = 0;
		Map<String, Integer> chosen = new HashMap<>();
		Deque<String> rest = new ArrayDeque<>(separated(arguments));
		while (!rest.isEmpty()) {
			String option = rest.removeFirst();
			switch (option) {
				case "--help", "-h" -> help = true;
				case "--fresh" -> fresh = true;
				case "--demo" -> demo = true;
				case "--train" -> train = true;
				case "--data" -> data = path(value(option, rest));
				case "--port-offset" -> offset = number(option, value(option, rest));
				default -> chosen.put(portName(option), number(option, value(option, rest)));
			}
		}
		return new Options(data.toAbsolutePath().normalize(), fresh, demo, train, help, Ports.of(chosen, offset),
				ownerEmail(environment));
	}

	/** {@code --data=x} is {@code --data x}. */
	private static List<String> separated(List<String> arguments) {
		return arguments.stream()
			.flatMap((argument) -> argument.startsWith("--") ? List.of(argument.split("=", 2)).stream()
					: List.of(argument).stream())
			.toList();
	}

	private static String portName(String option) {
		if (option.startsWith("--") && option.endsWith(PORT)) {
			String name = option.substring(2, option.length() - PORT.length());
			if (Ports.DEFAULTS.containsKey(name)) {
				return name;
			}
		}
		throw new Failure("Unknown option " + option + "; deploy/up --help shows those there are.");
	}

	private static String value(String option, Deque<String> rest) {
		if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
			throw new Failure("Option " + option + " needs a value.");
		}
		return rest.removeFirst();
	}

	private static int number(String option, String value) {
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			throw new Failure("Option " + option + " needs a number, not " + value + ".");
		}
	}

	private static Path path(String value) {
		try {
			return Path.of(value);
		}
		catch (InvalidPathException ex) {
			throw new Failure("Option --data needs a folder, not " + value + ".");
		}
	}

	private static String ownerEmail(Map<String, String> environment) {
		String address = environment.getOrDefault("LIAISON_OWNER_EMAIL", "").strip();
		if (address.isEmpty()) {
			return "owner@liaison.example";
		}
		if (!address.matches("[^@\\s]+@[^@\\s]+")) {
			throw new Failure("LIAISON_OWNER_EMAIL is not an e-mail address: " + address + ".");
		}
		return address;
	}

}

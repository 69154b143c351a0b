package io.liaison.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.liaison.local.demo.World.Access;
import org.jspecify.annotations.Nullable;

/** Who is who: what a newcomer reads to look around. */
final class Introduction {

	private Introduction() {
	}

	/** The name stands last: in some scripts it does not take its number of columns. */
	static String of(World world, String owner) {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(owner, line(owner, world.firm().owner().about(), world.firm().owner().name()));
		List<World.Login> logins = new ArrayList<>(world.firm().logins());
		logins.addAll(world.logins());
		logins.stream()
			.filter((login) -> login.access() == Access.IN_USE)
			.forEach((login) -> lines.putIfAbsent(login.email(), line(login.email(), login.about(), login.name())));
		return "\nPeople to sign in as (address, what they are, name)\n" + String.join("\n", lines.values())
				+ "\n\n  Password of all: " + world.firm().password() + "\n";
	}

	private static String line(String address, @Nullable String about, String name) {
		return "  %-34s %-25s %s".formatted(address, (about != null) ? about : "", name);
	}

}

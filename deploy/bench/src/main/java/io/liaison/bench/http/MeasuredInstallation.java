package io.liaison.bench.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.liaison.bench.engine.Engine;
import io.liaison.platform.command.Ids;
import io.liaison.systemtest.installation.Liaison;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How {@code deploy/up} is started to be measured. The gateway's limits per caller are
 * lifted: here one machine asks for what many would ask for, and how much the services
 * bear is the question.
 *
 * @param engine the services' store in place of the embedded one
 */
public record MeasuredInstallation(@Nullable Engine engine) {

	private static final List<String> LIMITS = List.of("sessions", "sign-in", "reset", "invitations", "changes",
			"tickets", "pages", "api");

	private static final int NONE = 100_000_000;

	/** As the figures call it. */
	public String store() {
		return (this.engine != null) ? this.engine.name() : "embedded store";
	}

	public Liaison start() {
		return Liaison.start(Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings())));
	}

	/** They win over what {@code deploy/up} sets. */
	Map<String, Object> settings() {
		Map<String, Object> settings = new LinkedHashMap<>();
		LIMITS.forEach((limit) -> settings.put("liaison.gateway.rate-limits." + limit + ".requests", NONE));
		// here one machine stands for many
		settings.put("liaison.gateway.trusted-proxies", "127.0.0.1,::1");
		if (this.engine != null) {
			// each start a database for each service
			settings.put("spring.mongodb.uri", this.engine.database(Ids.random() + "-${spring.application.name}"));
		}
		return settings;
	}

}

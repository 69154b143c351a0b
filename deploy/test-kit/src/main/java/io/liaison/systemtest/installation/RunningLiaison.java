package io.liaison.systemtest.installation;

import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one Liaison of this test run: started when the first asks, stopped at
 * the end of all.
 */
public final class RunningLiaison implements ParameterResolver {

	/**
	 * One test is many callers here; what the limits do is tried with the gateway alone.
	 */
	private static final Map<String, String> NO_LIMITS = Map.of("SPRING_APPLICATION_JSON", """
			{"liaison.gateway.rate-limits.tickets.requests": 1000000,
			 "liaison.gateway.rate-limits.api.requests": 1000000}""");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Liaison.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(RunningLiaison.class))
			.computeIfAbsent(Liaison.class, (key) -> Liaison.start(NO_LIMITS));
	}

}

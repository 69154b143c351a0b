package io.liaison.platform.web;

import java.io.IOException;
import java.util.Objects;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link Command} that the Idempotency-Key names: the same
 * key of the same caller on the same path is the same command, wherever and whenever it
 * arrives.
 */
public final class CommandArgument implements HandlerMethodArgumentResolver {

	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 255;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Command.class;
	}

	@Override
	public Command resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws IOException {
		Caller caller = Caller.current();
		Actor by = (caller != null) ? caller.actor() : Actor.system();
		String key = web.getHeader(HEADER);
		if (key == null) {
			return Command.random().by(by);
		}
		if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch((c) -> c >= ' ' && c <= '~')) {
			throw Refusal.invalid(HEADER + " is 1 to " + LONGEST + " printable ASCII characters.");
		}
		HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		String who = (caller != null) ? caller.subject() + " for " + caller.accountId() : "anonymous";
		String person = (caller != null) ? String.valueOf(caller.contactId()) : "";
		String id = Ids.derived("command", who, person, request.getMethod(), request.getRequestURI(), key);
		return Command.of(id, RequestFingerprint.of(request), by);
	}

}

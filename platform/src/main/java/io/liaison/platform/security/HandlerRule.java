package io.liaison.platform.security;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler method demands of its caller, as its annotations say (or, where the
 * method says nothing, those of its class).
 *
 * @param permission none where a valid token is enough, or nothing is needed
 * @param account the path variable that names the account
 * @param restricted whether a token that is restricted to one thing is enough
 */
public record HandlerRule(boolean anonymous, @Nullable String permission, @Nullable String account,
		boolean restricted) {

	/**
	 * The rule of a handler; empty when it has none.
	 * @throws IllegalStateException when it has several
	 */
	public static Optional<HandlerRule> of(HandlerMethod handler) {
		return in(handler.getMethod()).or(() -> in(handler.getBeanType()));
	}

	private static Optional<HandlerRule> in(AnnotatedElement element) {
		RequiresPermission needed = AnnotatedElementUtils.findMergedAnnotation(element, RequiresPermission.class);
		Authenticated authenticated = AnnotatedElementUtils.findMergedAnnotation(element, Authenticated.class);
		boolean anonymous = AnnotatedElementUtils.hasAnnotation(element, Anonymous.class);
		if (List.of(needed != null, authenticated != null, anonymous).stream().filter((it) -> it).count() > 1) {
			throw new IllegalStateException(element + " has more than one rule of access");
		}
		if (needed != null) {
			return Optional
				.of(new HandlerRule(false, needed.value(), needed.account().isEmpty() ? null : needed.account(), true));
		}
		return (authenticated != null || anonymous)
				? Optional
					.of(new HandlerRule(anonymous, null, null, authenticated == null || authenticated.restricted()))
				: Optional.empty();
	}

}

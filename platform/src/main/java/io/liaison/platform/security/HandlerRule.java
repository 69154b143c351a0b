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
 */
public record HandlerRule(boolean anonymous, @Nullable String permission, @Nullable String account) {

	/**
	 * The rule of a handler; empty when it has none.
	 * @throws IllegalStateException when it has several
	 */
	public static Optional<HandlerRule> of(HandlerMethod handler) {
		return in(handler.getMethod()).or(() -> in(handler.getBeanType()));
	}

	private static Optional<HandlerRule> in(AnnotatedElement element) {
		RequiresPermission needed = AnnotatedElementUtils.findMergedAnnotation(element, RequiresPermission.class);
		boolean authenticated = AnnotatedElementUtils.hasAnnotation(element, Authenticated.class);
		boolean anonymous = AnnotatedElementUtils.hasAnnotation(element, Anonymous.class);
		if (List.of(needed != null, authenticated, anonymous).stream().filter((it) -> it).count() > 1) {
			throw new IllegalStateException(element + " has more than one rule of access");
		}
		if (needed != null) {
			return Optional
				.of(new HandlerRule(false, needed.value(), needed.account().isEmpty() ? null : needed.account()));
		}
		return (authenticated || anonymous) ? Optional.of(new HandlerRule(anonymous, null, null)) : Optional.empty();
	}

}

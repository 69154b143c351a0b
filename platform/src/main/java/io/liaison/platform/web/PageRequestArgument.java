package io.liaison.platform.web;

import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link PageRequest}.
 */
final class PageRequestArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public PageRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return new PageRequest(request.getParameter("cursor"), limit(request.getParameter("limit")));
	}

	private static int limit(@Nullable String asked) {
		if (asked == null) {
			return PageRequest.DEFAULT_LIMIT;
		}
		try {
			int limit = Integer.parseInt(asked);
			if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
				return limit;
			}
		}
		catch (NumberFormatException ex) {
			// refused like a number out of range
		}
		throw Refusal.invalid("The limit is a number from 1 to " + PageRequest.MAX_LIMIT + ".");
	}

}

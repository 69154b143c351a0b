package io.liaison.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fails the start when a handler of ours says nothing about who may call it, or names an
 * account that its path does not have.
 */
final class HandlerRules implements SmartInitializingSingleton {

	private final RequestMappingHandlerMapping handlers;

	HandlerRules(RequestMappingHandlerMapping handlers) {
		this.handlers = handlers;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> faults = new ArrayList<>();
		this.handlers.getHandlerMethods()
			.forEach((mapping, handler) -> check(handler, mapping.getPatternValues(), faults));
		if (!faults.isEmpty()) {
			throw new IllegalStateException("Rules of access are missing: " + String.join("; ", faults));
		}
	}

	private static void check(HandlerMethod handler, Set<String> paths, List<String> faults) {
		if (!handler.getBeanType().getName().startsWith("io.liaison.")
				|| HandlerAuthorisation.isOpen(handler.getBeanType())) {
			return;
		}
		HandlerRule.of(handler).ifPresentOrElse((rule) -> {
			String account = rule.account();
			if (account != null && !paths.stream().allMatch((path) -> path.contains("{" + account + "}"))) {
				faults.add(name(handler) + " has no path variable " + account);
			}
		}, () -> faults.add(name(handler) + " needs @RequiresPermission, @Authenticated or @Anonymous"));
	}

	private static String name(HandlerMethod handler) {
		return handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName() + "()";
	}

}

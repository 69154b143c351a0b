package io.liaison.platform.security;

import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HandlerRulesTests {

	@Test
	void aHandlerWithoutARuleFailsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> start(Unruled.class))
			.withMessageContaining("Unruled#read() needs @RequiresPermission, @Authenticated or @Anonymous");
	}

	@Test
	void aRuleMayOnlyNameAnAccountThatThePathHas() {
		assertThatIllegalStateException().isThrownBy(() -> start(WrongAccount.class))
			.withMessageContaining("has no path variable accountId");
	}

	@Test
	void aHandlerHasOneRule() {
		assertThatIllegalStateException().isThrownBy(() -> start(Ambiguous.class))
			.withMessageContaining("more than one rule");
	}

	@Test
	void aRuleOfTheClassHoldsForItsHandlers() {
		assertThatCode(() -> start(Ruled.class)).doesNotThrowAnyException();
	}

	private static void start(Class<?> controller) {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.registerSingleton("controller", controller);
		RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
		handlers.setApplicationContext(context);
		handlers.afterPropertiesSet();
		new HandlerRules(handlers).afterSingletonsInstantiated();
	}

	@RestController
	static class Unruled {

		@GetMapping("/unruled")
		String read() {
			return "";
		}

	}

	@RestController
	static class WrongAccount {

		@RequiresPermission(value = "x", account = "accountId")
		@GetMapping("/accounts/{id}")
		String read() {
			return "";
		}

	}

	@RestController
	static class Ambiguous {

		@Authenticated
		@RequiresPermission("x")
		@GetMapping("/ambiguous")
		String read() {
			return "";
		}

	}

	@RestController
	@Authenticated
	static class Ruled {

		@GetMapping("/ruled")
		String read() {
			return "";
		}

	}

}

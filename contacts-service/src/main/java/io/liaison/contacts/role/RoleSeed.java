package io.liaison.contacts.role;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.liaison.platform.store.Patience;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Defines the roles that Liaison comes with ({@code roles.json}): the first thing done at
 * a start, before anything needs roles.
 */
@Component
@Order(1)
class RoleSeed implements ApplicationRunner {

	private final Roles roles;

	RoleSeed(Roles roles) {
		this.roles = roles;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		List<RoleDefinition> definitions = definitions();
		Patience.untilTheStoreAnswers(() -> this.roles.seed(definitions));
	}

	static List<RoleDefinition> definitions() throws IOException {
		try (InputStream json = new ClassPathResource("roles.json").getInputStream()) {
			return JsonMapper.shared().readValue(json, new TypeReference<>() {
			});
		}
	}

}

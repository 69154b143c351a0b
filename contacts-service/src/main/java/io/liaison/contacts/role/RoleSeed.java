package io.liaison.contacts.role;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.liaison.platform.store.failure.Patience;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Defines the roles that Liaison comes with ({@code roles.json}) and brings them up to
 * date: the first thing done at a start, before anything needs roles.
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
		ShippedRoles shipped = shipped();
		Patience.untilTheStoreAnswers(() -> this.roles.ship(shipped));
	}

	static ShippedRoles shipped() throws IOException {
		try (InputStream json = new ClassPathResource("roles.json").getInputStream()) {
			return JsonMapper.shared().readValue(json, ShippedRoles.class);
		}
	}

	/**
	 * @param edition to be raised with every change of them
	 */
	record ShippedRoles(int edition, List<RoleDefinition> roles) {
	}

}

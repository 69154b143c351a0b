package io.liaison.access.me;

import java.util.Set;

import io.liaison.access.me.Menu.MenuItem;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MenuTests {

	@ParameterizedTest
	@Behaviour("D7")
	@CsvSource(delimiter = '|',
			value = { "CUSTOMER | | home tickets roles inbox",
					"CUSTOMER | contacts.read | home tickets contacts roles history rights inbox",
					"CUSTOMER | contacts.read contacts.manage access.read | "
							+ "home tickets contacts contacts-manager access roles history rights inbox",
					"PURCHASER | | home tickets customers roles inbox",
					"PURCHASER | contacts.read contacts.manage | "
							+ "home tickets customers contacts contacts-manager roles history rights inbox",
					"PROVIDER | | home tickets inbox", "PROVIDER | accounts.read | home accounts tickets inbox",
					"PROVIDER | changes.approve roles.read | home approvals tickets roles inbox",
					"PROVIDER | imports.run operations.manage | home tickets imports audits operations inbox" })
	void itListsTheScreensThatTheTokenMaySee(Side side, String permissions, String screens) {
		assertThat(menu(side, permissions)).isEqualTo(screens);
	}

	@Test
	@Behaviour("D7")
	void whatIsTheProvidersIsNotThereForOthersWhateverTheyArePermitted() {
		assertThat(menu(Side.CUSTOMER, "accounts.read changes.approve imports.run operations.manage"))
			.isEqualTo("home tickets roles inbox");
	}

	@Test
	@Behaviour("D17")
	void whoHasTheTermsToAcceptSeesThoseAlone() {
		assertThat(menu(Side.CUSTOMER, "terms.accept")).isEqualTo("terms");
		assertThat(menu(Side.PROVIDER, "terms.publish")).isEqualTo("home tickets terms inbox");
	}

	@Test
	void aSystemLooksAtNoScreen() {
		assertThat(Menu.of(new Caller("system", null, null, Side.SYSTEM, null, Set.of("contacts.read"), null)))
			.isEmpty();
	}

	private static String menu(Side side, String permissions) {
		String[] all = (permissions != null) ? permissions.split(" ") : new String[0];
		return String.join(" ", Menu.of(Tokens.caller(side, "c", "a", all)).stream().map(MenuItem::id).toList());
	}

}

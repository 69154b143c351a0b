package io.liaison.contacts.contact.address;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.platform.command.KeyedHash;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmailIdsTests {

	private final KeyedHash hash = new KeyedHash("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

	private final EmailIds ids = new EmailIds(this.hash);

	@Test
	void everyPairingOfContactAndAddressHasAnIdOfItsOwn() {
		String id = this.ids.of("c1", new EmailAddress("ada@acme.example"));
		assertThat(this.ids.of("c1", new EmailAddress("ADA@acme.example"))).isEqualTo(id);
		assertThat(this.ids.of("c2", new EmailAddress("ada@acme.example"))).isNotEqualTo(id);
		assertThat(this.ids.of("c1", new EmailAddress("eve@acme.example"))).isNotEqualTo(id);
	}

	/** Grants and preferences hang on these ids: they must never change. */
	@Test
	void idsAreThoseOfAlways() {
		assertThat(this.ids.of("c1", new EmailAddress("ada@acme.example")))
			.isEqualTo(this.hash.of("email", "c1\nada@acme.example"));
	}

}

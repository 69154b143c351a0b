package io.liaison.contacts.modifier;

import java.util.Objects;
import java.util.Optional;

import io.liaison.contacts.modifier.LastModifier.Kind;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Actor;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Modification;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells readers who changed something last. Whoever is no staff learns the names of those
 * who act for the own account; anybody else who changes what they see is staff.
 */
@Component
public class Modifiers {

	private final PersonNames names;

	Modifiers(PersonNames names) {
		this.names = names;
	}

	/**
	 * @return none where nothing is known of it
	 */
	public @Nullable LastModifier of(Optional<Modification> last, Caller caller) {
		return last.map((it) -> of(it.by(), caller)).orElse(null);
	}

	private LastModifier of(Actor by, Caller caller) {
		String id = by.id();
		if (id == null || !by.kind().equals(Kind.CONTACT.name())) {
			return new LastModifier((id != null) ? Kind.CLIENT : Kind.SYSTEM, null, null);
		}
		boolean own = Objects.equals(by.accountId(), caller.accountId());
		if (!own && !Provider.isInsider(caller)) {
			return new LastModifier(Kind.STAFF, null, null);
		}
		return new LastModifier(Provider.ACCOUNT_ID.equals(by.accountId()) ? Kind.STAFF : Kind.CONTACT, id,
				this.names.of(id).orElse(null));
	}

}

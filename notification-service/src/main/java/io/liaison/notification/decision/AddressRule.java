package io.liaison.notification.decision;

import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactView.Email;

/**
 * Which of a person's addresses a mail goes to.
 */
@FunctionalInterface
public interface AddressRule {

	/** The one named, and no other; also when it was replaced. */
	AddressRule NAMED = (context, contact) -> contact.email(context.notification().recipient().emailId());

	/** The one named, and no other, as long as it is current. */
	AddressRule NAMED_AND_CURRENT = (context, contact) -> NAMED.choose(context, contact).filter(Email::current);

	/** The one named, else that of the profile, else any: the first that is current. */
	AddressRule ANY_CURRENT = (context, contact) -> {
		Optional<Email> ofProfile = context.link().flatMap((link) -> contact.email(link.emailId()));
		return Stream
			.concat(Stream.of(NAMED.choose(context, contact), ofProfile).flatMap(Optional::stream),
					contact.emails().stream())
			.filter(Email::current)
			.findFirst();
	};

	/** Empty when the person has no address for it. */
	Optional<Email> choose(DecisionContext context, ContactView contact);

}

package io.liaison.contacts.deactivation;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes people out of use and brings them back, for staff. Both are begun, and done when
 * the contact says so.
 */
@RestController
@RequestMapping("/api/contacts/{contactId}")
class DeactivationController {

	private final Deactivation deactivation;

	DeactivationController(Deactivation deactivation) {
		this.deactivation = deactivation;
	}

	@PostMapping("/deactivation")
	@RequiresPermission("contacts.manage")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ContactStanding deactivate(@PathVariable String contactId, Command command, Caller caller) {
		Provider.requireInsider(caller);
		return ContactStanding.of(this.deactivation.begin(contactId, false, command, caller));
	}

	@PostMapping("/reactivation")
	@RequiresPermission("contacts.manage")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ContactStanding reactivate(@PathVariable String contactId, Command command, Caller caller) {
		Provider.requireInsider(caller);
		return ContactStanding.of(this.deactivation.begin(contactId, true, command, caller));
	}

	/**
	 * @param active as it is
	 * @param shallBeActive as it is going to be
	 */
	record ContactStanding(String contactId, boolean active, boolean shallBeActive) {

		static ContactStanding of(Contact contact) {
			Boolean wanted = contact.shall();
			return new ContactStanding(contact.id(), contact.active(), (wanted != null) ? wanted : contact.active());
		}

	}

}

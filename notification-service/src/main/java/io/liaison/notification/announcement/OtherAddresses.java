package io.liaison.notification.announcement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactViews;
import io.liaison.notification.view.ProfileView;
import io.liaison.notification.view.ProfileViews;
import io.liaison.notification.view.SourceViews;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A person's current addresses besides those that something happened to: whoever has
 * taken one of them over cannot keep the person from hearing of it at the others.
 */
@Component
class OtherAddresses {

	private final ContactViews contacts;

	private final ProfileViews profiles;

	private final ContactAccessViews accesses;

	private final List<SourceViews> views;

	OtherAddresses(ContactViews contacts, ProfileViews profiles, ContactAccessViews accesses, List<SourceViews> views) {
		this.contacts = contacts;
		this.profiles = profiles;
		this.accesses = accesses;
		this.views = views;
	}

	/**
	 * @param these whom it happened to, all of one account or of none
	 * @param andThese whether the address that it happened to is told, too: once, at
	 * however many contacts it stands
	 * @param asOf what must have been read here before
	 */
	Told than(List<Recipient> these, boolean andThese, List<AsOf> asOf) {
		if (!asOf.stream().allMatch((event) -> this.views.stream().anyMatch((view) -> view.hasRead(event)))) {
			return new Told(List.of(), false);
		}
		List<Recipient> concerned = (contacts(these) > 1) ? these.stream().filter(this::signsIn).toList() : these;
		List<Recipient> others = new ArrayList<>();
		for (String contactId : concerned.stream().map(Recipient::contactId).distinct().toList()) {
			List<Recipient> own = concerned.stream().filter((it) -> it.contactId().equals(contactId)).toList();
			List<Recipient> found = others(own);
			if (found == null) {
				return new Told(others, false);
			}
			others.addAll(found);
		}
		if (andThese) {
			concerned.stream().max(Comparator.comparing(this::reach)).ifPresent(others::add);
		}
		return new Told(others, !concerned.isEmpty());
	}

	private static long contacts(List<Recipient> these) {
		return these.stream().map(Recipient::contactId).distinct().count();
	}

	/**
	 * An address may be entered for anybody (D21): the login is theirs for whom it is on.
	 */
	private boolean signsIn(Recipient it) {
		return this.accesses.find(it.contactId())
			.filter((access) -> access.grants()
				.stream()
				.filter(Grant::login)
				.anyMatch((grant) -> grant.emailId().equals(it.emailId())))
			.isPresent();
	}

	/**
	 * How well the address is told as that of this contact: whoever is out of use is told
	 * nothing, and a login may be kept on an address that was replaced (C13).
	 */
	private int reach(Recipient it) {
		return this.contacts.find(it.contactId())
			.filter(ContactView::active)
			.flatMap((contact) -> contact.email(it.emailId()))
			.map((email) -> email.current() ? 2 : 1)
			.orElse(0);
	}

	/** Nothing while the person, or what the account knows of it, is not known. */
	private @Nullable List<Recipient> others(List<Recipient> own) {
		Recipient one = own.getFirst();
		ContactView contact = this.contacts.find(one.contactId()).orElse(null);
		List<String> known = known(one, contact);
		if (contact == null || known == null) {
			return null;
		}
		return contact.emails()
			.stream()
			.filter(Email::current)
			.map(Email::emailId)
			.filter((id) -> known.contains(id) && own.stream().noneMatch((it) -> Objects.equals(it.emailId(), id)))
			.map((id) -> new Recipient(one.contactId(), id, one.accountId()))
			.toList();
	}

	private @Nullable List<String> known(Recipient it, @Nullable ContactView contact) {
		if (it.accountId() != null) {
			return this.profiles.find(it.accountId(), it.contactId()).map(ProfileView::emailIds).orElse(null);
		}
		return (contact != null) ? contact.emails().stream().map(Email::emailId).toList() : null;
	}

}

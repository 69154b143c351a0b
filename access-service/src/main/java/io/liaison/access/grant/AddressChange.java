package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.profile.KnownAddresses.Lost;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the grants when the contact changes. A grant in use outlives its
 * address until the new one is activated (C13); one that waits, or was activated a moment
 * ago, moves to the address that came instead, and its old link is dead (T51).
 */
final class AddressChange {

	/** In use so briefly that a stranger may have followed a link to a wrong address. */
	private static final Duration TOO_FRESH = Duration.ofMinutes(1);

	private final List<Record> events = new ArrayList<>();

	private final Instant time;

	private ContactAccessState state;

	private AddressChange(ContactAccessState state, Instant time) {
		this.state = state;
		this.time = time;
	}

	static AddressChange of(ContactAccessState before, ContactSnapshot news) {
		ContactAccessState after = new ContactAccessState(news.sequence(), news.active(), news.name(),
				addresses(before, news), before.grants(), before.nominated(), before.known());
		AddressChange change = new AddressChange(after, news.time());
		change.follow(before);
		change.followProfiles();
		return change;
	}

	/**
	 * What becomes of an account's grants when the account does not know an address any
	 * more that still is the contact's: the same.
	 */
	static AddressChange of(ContactAccessState before, ProfileSnapshot news) {
		KnownAddresses known = before.knownTo(news.known().accountId()).map(news.known()::after).orElseGet(news::known);
		AddressChange change = new AddressChange(before.with(known), news.time());
		change.followProfiles();
		return change;
	}

	ContactAccessState next() {
		return this.state;
	}

	List<Record> events() {
		return this.events;
	}

	private void follow(ContactAccessState before) {
		List<Address> gone = currentIn(before).stream().filter((it) -> !this.state.isCurrent(it.emailId())).toList();
		List<Address> come = currentIn(this.state).stream().filter((it) -> !before.isCurrent(it.emailId())).toList();
		Optional<Address> only = (gone.size() == 1 && come.size() == 1) ? Optional.of(come.getFirst())
				: Optional.empty();
		for (Address address : gone) {
			Optional<Address> successor = this.state.address(address.emailId())
				.flatMap((it) -> current(it.replacedBy()))
				.or(() -> only);
			for (Grant grant : before.grants()) {
				if (grant.login() && grant.emailId().equals(address.emailId())) {
					outlive(grant, successor);
				}
			}
		}
		if (before.active() != this.state.active() && before.grants().stream().anyMatch(Grant::login)) {
			this.events.add(new ContactAccessEvent.ContactFollowed());
		}
	}

	/**
	 * A profile that names an address of which the contact's events have not told yet is
	 * ahead of them: its grants follow with the contact's event.
	 */
	private void followProfiles() {
		for (KnownAddresses known : this.state.knownAddresses()) {
			List<String> before = known.settled();
			if (before != null && known.emailIds().stream().allMatch(this.state::isCurrent)) {
				List<Lost> lost = follow(known, before);
				this.state = this.state.with(known.followed(lost));
			}
		}
	}

	/**
	 * @return the lost addresses on which access is kept
	 */
	private List<Lost> follow(KnownAddresses now, List<String> before) {
		List<String> gone = before.stream().filter((id) -> !now.emailIds().contains(id)).toList();
		List<String> come = now.emailIds().stream().filter((id) -> !before.contains(id)).toList();
		Optional<Address> successor = (gone.size() == 1 && come.size() == 1) ? current(come.getFirst())
				: Optional.empty();
		for (Grant grant : this.state.grants()) {
			if (grant.login() && grant.accountId().equals(now.accountId()) && gone.contains(grant.emailId())
					&& this.state.isCurrent(grant.emailId())) {
				outlive(grant, successor);
			}
		}
		return this.state.grants()
			.stream()
			.filter((grant) -> grant.login() && grant.accountId().equals(now.accountId())
					&& !now.emailIds().contains(grant.emailId()))
			.map((grant) -> lost(grant.emailId(), now, gone, successor))
			.toList();
	}

	/** Where the one that had come for it is gone too, its time begins anew. */
	private Lost lost(String emailId, KnownAddresses now, List<String> gone, Optional<Address> successor) {
		Optional<Lost> before = now.lost(emailId);
		boolean again = before.filter((it) -> gone.contains(it.replacedBy())).isPresent();
		if (before.isPresent() && !again) {
			return before.get();
		}
		String come = this.state.lastOf(emailId)
			.filter((it) -> now.emailIds().contains(it.emailId()))
			.or(() -> (again || gone.contains(emailId)) ? successor : Optional.empty())
			.map(Address::emailId)
			.orElse(null);
		return new Lost(emailId, this.time, come);
	}

	private Optional<Address> current(@Nullable String emailId) {
		return Optional.ofNullable(emailId).flatMap(this.state::address).filter(Address::current);
	}

	private void outlive(Grant grant, Optional<Address> successor) {
		if (grant.activatedAt() != null && grant.activatedAt().isBefore(this.time.minus(TOO_FRESH))) {
			return;
		}
		this.state = this.state.with(grant.off());
		// whoever reads mail there may be a stranger, who is told nothing
		this.events.add(new ContactAccessEvent.LoginRevoked(grant.accountId(), grant.emailId(), false));
		successor.ifPresent((address) -> move(grant, address));
	}

	/** Where access is given on the other address as well, that stays as it is. */
	private void move(Grant grant, Address to) {
		Grant there = this.state.grant(grant.accountId(), to.emailId())
			.orElseGet(() -> Grant.none(grant.accountId(), to.emailId(), to.identityId()));
		if (there.login()) {
			return;
		}
		Grant moved = there.with(grant.signatory(), grant.until()).on(grant.link());
		this.events.add(new ContactAccessEvent.LoginGranted(grant.accountId(), to.emailId()));
		if (grant.invited().filter(Invitation::outstanding).isPresent()) {
			moved = moved.with(moved.invited().orElse(Invitation.DEFERRED).sent(this.time), null);
			this.events.add(new ContactAccessEvent.InvitationIssued(grant.accountId(), to.emailId(), null));
		}
		this.state = this.state.with(moved);
	}

	/** Addresses are never forgotten, since a grant may outlive them. */
	private static List<Address> addresses(ContactAccessState before, ContactSnapshot news) {
		List<Address> all = new ArrayList<>(news.addresses());
		before.addresses()
			.stream()
			.filter((old) -> news.addresses().stream().noneMatch((it) -> it.emailId().equals(old.emailId())))
			.forEach((old) -> all.add(old.current() ? old.gone(news.time(), null) : old));
		return all.stream().map((now) -> dated(now, before, news.time())).toList();
	}

	/** When an address went is told by the first event without it. */
	private static Address dated(Address now, ContactAccessState before, Instant time) {
		if (now.current() || now.goneAt() != null) {
			return now;
		}
		Instant gone = before.address(now.emailId()).map(Address::goneAt).orElse(null);
		return now.gone((gone != null) ? gone : time, now.replacedBy());
	}

	private static List<Address> currentIn(ContactAccessState state) {
		return state.addresses().stream().filter(Address::current).toList();
	}

}

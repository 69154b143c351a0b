package io.liaison.contacts.changeset.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.changeset.planning.PlannedChange.Broken;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.platform.command.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change would do, before it is made. New contacts are named by their operation:
 * {@code new-0} is who the first one brings.
 *
 * @param digest of the outcome and of what it takes the place of: sent with a request, the
 * change is made exactly so or not at all
 * @param needsApproval whether the caller has to ask for it
 * @param broken everything that forbids it
 * @param after the roster that would be
 * @param rights who gains and loses what
 * @param mails who would be told, and why
 * @param purchasers that would be, where it is about them
 * @param asOf number of the account's last event that this was worked out from
 */
public record ChangePreview(String digest, boolean needsApproval, List<Broken> broken, List<Place> before, List<Place> after,
		List<Rights> rights, List<Mail> mails, @Nullable List<Purchaser> purchasers, long asOf) {

	/**
	 * @param approval whether the caller has to ask for it
	 * @param signsIn contacts who can sign in for the account
	 */
	static ChangePreview of(PlannedChange change, boolean approval, Set<String> signsIn) {
		List<Place> before = change.account().links().stream().map(Place::of).toList();
		List<Place> after = change.plan().roster().links().stream().map(Place::of).toList();
		List<Rights> rights = rights(change, signsIn);
		List<Mail> mails = mails(change, approval, rights);
		List<Broken> broken = change.broken();
		String digest = Ids.derived("change-preview",
				JsonMapper.shared()
					.writeValueAsString(List.of(change.operations(), approval, broken, before, after, rights, mails,
							rest(change.account().links(), change.account().purchasers()),
							rest(change.plan().roster().links(), change.plan().roster().purchasers()))));
		return new ChangePreview(digest, approval, broken, before, after, rights, mails, change.purchasers(),
				change.account().sequence());
	}

	/** What else of a roster an operation says exactly, so that it would take back what is not seen. */
	private static List<Object> rest(List<Link> links, List<Purchaser> purchasers) {
		return List.of(links.stream().map((it) -> List.of(it.contactId(), it.chosen())).toList(), purchasers);
	}

	private static List<Rights> rights(PlannedChange change, Set<String> signsIn) {
		Set<String> invited = new HashSet<>(change.invited().stream().map((it) -> it.contactId()).toList());
		return change.plan().changed().stream().sorted().map((contactId) -> {
			Set<String> had = permissions(change, change.account().link(contactId));
			Set<String> gets = permissions(change, change.plan().roster().link(contactId));
			boolean stays = change.plan().roster().link(contactId).filter(Link::active).isPresent();
			String signIn = invited.contains(contactId) ? "INVITED"
					: (!stays && signsIn.contains(contactId)) ? "ENDS" : null;
			return new Rights(contactId, without(gets, had), without(had, gets), signIn);
		}).toList();
	}

	private static List<Mail> mails(PlannedChange change, boolean approval, List<Rights> rights) {
		List<Mail> mails = new ArrayList<>();
		if (approval) {
			mails.add(new Mail("CHANGES_RAISED", null, "confirms to who asks that the ticket was raised"));
			mails.add(new Mail("TICKET_OPENED", null, "tells staff whose roles bring tickets"));
			mails.add(new Mail("CHANGES_APPLIED", null, "confirms to who asks that all is done"));
		}
		change.event("")
			.changes()
			.stream()
			.filter((it) -> it.governingRolesTaken() != null)
			.forEach((it) -> mails.add(new Mail("ROLE_TAKEN", it.contactId(), "loses a role that decides about others")));
		rights.stream()
			.filter((it) -> "INVITED".equals(it.signIn()))
			.forEach((it) -> mails.add(new Mail("INVITATION", it.contactId(), "is invited to the portal")));
		return List.copyOf(mails);
	}

	private static Set<String> permissions(PlannedChange change, Optional<Link> link) {
		return link.filter(Link::active)
			.map((it) -> it.permissions(change.catalogue()
				.applicable(change.account().side(), change.account().profile().programme())))
			.orElse(Set.of());
	}

	private static List<String> without(Collection<String> some, Collection<String> others) {
		return some.stream().filter((it) -> !others.contains(it)).sorted().toList();
	}

	/** A contact's place in the account. */
	record Place(String contactId, boolean active, @Nullable String emailId, List<String> roles) {

		static Place of(Link link) {
			return new Place(link.contactId(), link.active(), link.emailId(), link.roleIds());
		}

	}

	/**
	 * @param signIn INVITED to the portal, or signing in for the account ENDS
	 */
	record Rights(String contactId, List<String> gains, List<String> loses, @Nullable String signIn) {
	}

	/**
	 * @param type of the notification
	 * @param contactId absent where it goes to who asks, or to staff by their roles
	 */
	record Mail(String type, @Nullable String contactId, String why) {
	}

}

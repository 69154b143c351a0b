package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import io.liaison.access.identity.proof.FactorProof;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.text.EmailNormalizer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import io.liaison.platform.command.Actor;

/** All login identities, found by a keyed hash of their address. */
@Component
public class LoginIdentities {

	private static final String PURPOSE = "identity";

	private static final String COLLECTION = "loginIdentities";

	private static final String RESET_DUE = "state.factors.reset.due";

	private final AggregateStore<LoginIdentityState, LoginIdentity> store;

	private final KeyedHash hash;

	LoginIdentities(AggregateStores stores, Indexes indexes, KeyedHash hash) {
		indexes.declare(COLLECTION, new Index(RESET_DUE, Sort.Direction.ASC).sparse());
		this.store = stores.of(COLLECTION, LoginIdentityState.class, LoginIdentity::new,
				LoginIdentityPublications.declared());
		this.hash = hash;
	}

	/**
	 * @return the id that an address has, whether or not there is such an identity; also
	 * for what is no address, so that nobody can tell by the answer
	 */
	public String idOf(String address) {
		try {
			return this.hash.of(PURPOSE, EmailNormalizer.normalise(address));
		}
		catch (Refusal noAddress) {
			return this.hash.of("no identity", address);
		}
	}

	public Optional<LoginIdentity> find(String id) {
		return this.store.find(id);
	}

	public LoginIdentity get(String id) {
		return this.store.get(id);
	}

	/** The address of that identity was entered for a contact. */
	public LoginIdentity claim(String id, AddressHolder claim, Command command) {
		return this.store.createOrChange(id, command, () -> new LoginIdentity(id, null),
				(identity) -> identity.claim(claim));
	}

	/**
	 * A contact is erased that its address was entered for.
	 * @param holds whether the address still is that contact's
	 */
	public LoginIdentity forget(String id, String contactId, Predicate<AddressHolder> holds, Command command) {
		return this.store.change(id, command, (identity) -> identity.forget(contactId, holds));
	}

	public LoginIdentity activate(String id, String passwordHash, Actor by, Instant now) {
		return this.store.change(id, Command.random().by(by), (identity) -> identity.activate(passwordHash, now));
	}

	/**
	 * With a passkey and without any password.
	 * @param recoveryCodes in plain
	 */
	public LoginIdentity activate(String id, Passkey passkey, List<String> recoveryCodes, Actor by, Instant now) {
		return this.store.change(id, Command.random().by(by),
				(identity) -> identity.activate(passkey, SecondFactors.hashes(recoveryCodes, id), now));
	}

	/**
	 * Somebody else chose a password for it, once for each command.
	 * @return what takes it back again, where no grant came to name it
	 */
	public Runnable offer(String id, OfferedPassword offered, String hash, Command command) {
		AtomicReference<@Nullable LoginIdentityState> before = new AtomicReference<>();
		this.store.change(id, command, (identity) -> {
			before.set(identity.snapshot());
			identity.offer(offered, hash);
		});
		return () -> Optional.ofNullable(before.get())
			.ifPresent((state) -> this.store.change(id, Command.random().shrinkingRights(),
					(identity) -> identity.withdraw(offered.key(), state.temporary())));
	}

	/** By the temporary password of that key. */
	public LoginIdentity activateOffered(String id, String key, String passwordHash, Actor by) {
		return this.store.change(id, Command.random().by(by),
				(identity) -> identity.activateOffered(key, passwordHash));
	}

	public LoginIdentity requestReset(String id, AddressHolder mailTo, AsOf asOf, Instant now) {
		return this.store.change(id, Command.system(Ids.random()),
				(identity) -> identity.requestReset(mailTo, asOf, now));
	}

	/**
	 * @param version of the password that was given for it
	 */
	public LoginIdentity changePassword(String id, long version, String passwordHash) {
		return this.store.change(id, Command.random().shrinkingRights(),
				(identity) -> identity.changePassword(version, passwordHash));
	}

	/**
	 * @param version of the password that was given for it
	 * @param recoveryCodes in plain
	 */
	LoginIdentity addAuthenticator(String id, long version, String sealedSecret, FactorProof.Code first,
			List<String> recoveryCodes, Instant now) {
		return this.store.change(id, Command.random().shrinkingRights(), (identity) -> identity
			.addAuthenticator(version, sealedSecret, first, SecondFactors.hashes(recoveryCodes, id), now));
	}

	/** Whether that serves; a second time it does not. */
	boolean prove(String id, FactorProof proof) {
		return decided(id, (identity) -> identity.prove(proof));
	}

	/**
	 * @param version of the password that was given for it
	 * @param recoveryCodes in plain
	 */
	boolean renewRecoveryCodes(String id, long version, FactorProof proof, List<String> recoveryCodes) {
		return decided(id,
				(identity) -> identity.renewRecoveryCodes(version, proof, SecondFactors.hashes(recoveryCodes, id)));
	}

	/**
	 * @param version of the password that was given for it
	 * @param servesAlone whether that is long enough without any factor
	 */
	boolean removeAuthenticator(String id, long version, FactorProof proof, @Nullable String longerPasswordHash,
			boolean servesAlone) {
		return decided(id, (identity) -> identity.removeAuthenticator(version, proof, longerPasswordHash, servesAlone));
	}

	/**
	 * @param recoveryCodes in plain, taken where it is the first factor
	 * @return whether those were taken
	 */
	public boolean addPasskey(String id, Passkey passkey, List<String> recoveryCodes) {
		return decided(id, (identity) -> identity.addPasskey(passkey, SecondFactors.hashes(recoveryCodes, id)));
	}

	/** Whether a signature with that count is none of before. */
	public boolean usePasskey(String id, String passkey, long signCount, Instant now) {
		return decided(id, (identity) -> identity.usePasskey(passkey, signCount, now));
	}

	/**
	 * @param servesAlone whether the password was seen to be long enough without any
	 * factor
	 */
	public boolean removePasskey(String id, String passkey, @Nullable String longerPasswordHash, boolean servesAlone,
			Instant now) {
		return decided(id, (identity) -> identity.removePasskey(passkey, longerPasswordHash, servesAlone, now));
	}

	/**
	 * Whoever gave the password has none of the factors any more.
	 * @return whether that is news
	 */
	public boolean askFactorReset(String id, Instant now) {
		return decided(id, (identity) -> identity.askFactorReset(Ids.random(), now));
	}

	/**
	 * @param reset its id, where nobody has asked
	 */
	public LoginIdentity beginFactorReset(String id, String reset, FactorReset.Step by, String reason,
			Command command) {
		return this.store.change(id, command, (identity) -> identity.beginFactorReset(reset, by, reason, by.at()));
	}

	/**
	 * @param due when the factors go
	 */
	public LoginIdentity confirmFactorReset(String id, String reset, FactorReset.Step by, Instant due,
			Command command) {
		return this.store.change(id, command, (identity) -> identity.confirmFactorReset(reset, by, due, by.at()));
	}

	public LoginIdentity cancelFactorReset(String id, String reset, Instant now, Command command) {
		return this.store.change(id, command, (identity) -> identity.cancelFactorReset(reset, now));
	}

	/** Whether a reset was due, and the factors are gone by it. */
	public boolean resetFactors(String id, Instant now) {
		return decided(id, (identity) -> identity.resetFactors(now));
	}

	/** Ids of those with a reset that is confirmed. */
	public List<String> withConfirmedReset() {
		return this.store.all(Confirmed.class, Criteria.where(RESET_DUE).exists(true))
			.stream()
			.map(Listed::id)
			.toList();
	}

	/** By the last time it was decided, whoever else wrote meanwhile. */
	private boolean decided(String id, Predicate<LoginIdentity> decision) {
		AtomicBoolean done = new AtomicBoolean();
		this.store.change(id, Command.random().shrinkingRights(), (identity) -> done.set(decision.test(identity)));
		return done.get();
	}

	public LoginIdentity resetPassword(String id, long version, String passwordHash, Instant now) {
		return this.store.change(id, Command.random().shrinkingRights(),
				(identity) -> identity.resetPassword(version, passwordHash, now));
	}

	private record Confirmed(Factors factors) {
	}

}

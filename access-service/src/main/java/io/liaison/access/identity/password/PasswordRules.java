package io.liaison.access.identity.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.access.brand.Brand;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * NIST SP 800-63B-4, 3.1.1: long enough, not one that somebody would guess, and no other
 * rule. Length counts Unicode characters after NFC.
 */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
public class PasswordRules {

	/** For a password that is the only factor. */
	private static final int MIN_ALONE = 15;

	private static final int MIN_WITH_FACTOR = 8;

	static final int MAX_LENGTH = 256;

	private static final int LEAST_DIFFERENT = 5;

	/** What is shorter stands in many other words too. */
	private static final int SHORTEST_WORD = 4;

	/** So much has to be there beside words of the context. */
	private static final int LEAST_BESIDE_WORDS = 8;

	private final LoginIdentities identities;

	private final ContextWords context;

	private final PasswordSettings settings;

	private final Brand brand;

	private final Blocklist blocklist = new Blocklist();

	PasswordRules(LoginIdentities identities, ContextWords context, PasswordSettings settings, Brand brand) {
		this.identities = identities;
		this.context = context;
		this.settings = settings;
		this.brand = brand;
	}

	/** How long that identity's has to be: a second factor stands in for some of it. */
	public int minLength(String identityId) {
		return this.identities.find(identityId).filter(LoginIdentity::hasSecondFactor).isPresent() ? MIN_WITH_FACTOR
				: MIN_ALONE;
	}

	/**
	 * As {@link #minLength}, of one that is chosen by a link from the mailbox: factors of
	 * whoever never showed to read it go then.
	 */
	public int minLengthByLink(String identityId) {
		return this.identities.find(identityId).filter(LoginIdentity::isVerified).isPresent() ? minLength(identityId)
				: MIN_ALONE;
	}

	/** As {@link #check}, of one that is chosen by a link from the mailbox. */
	public void checkByLink(String password, String identityId) {
		check(password, identityId, minLengthByLink(identityId), personal(identityId));
	}

	/** Whether it is long enough to be the only factor. */
	public boolean servesAlone(String password) {
		return length(Normalizer.normalize(password, Normalizer.Form.NFC)) >= MIN_ALONE;
	}

	/**
	 * As {@link #check}, of one that is to be the only factor.
	 */
	public void checkAlone(String password, String identityId) {
		check(password, identityId, MIN_ALONE, personal(identityId));
	}

	/**
	 * As {@link #check}, of a temporary one and of what is chosen by that: the answer
	 * tells whoever gave it nothing that they did not know.
	 */
	public void checkOffered(String password, String identityId, OfferedPassword offered) {
		check(password, identityId, MIN_ALONE, this.context.of(offered));
	}

	/**
	 * Says no to a password that this identity should not have.
	 * @throws Refusal INVALID, of a type that the pages have a sentence for
	 */
	public void check(String password, String identityId) {
		check(password, identityId, minLength(identityId), personal(identityId));
	}

	private void check(String password, String identityId, int least, Collection<String> personal) {
		String text = Normalizer.normalize(password, Normalizer.Form.NFC);
		int length = length(text);
		if (length < least) {
			throw refused("password-too-short", "At least " + least + " characters are needed.");
		}
		if (length > MAX_LENGTH) {
			throw refused("password-too-long", "At most " + MAX_LENGTH + " characters are taken.");
		}
		String core = PasswordCore.of(text);
		boolean padded = core.length() < least / 2 || text.codePoints().distinct().count() < LEAST_DIFFERENT;
		if (padded || this.blocklist.has(core) || this.identities.idOf(text).equals(identityId)
				|| isOfContext(core, personal)) {
			throw refused("password-guessable", "That password is among the first ones that somebody would try.");
		}
	}

	/** Made of words of the context, with little or only a common one beside them. */
	private boolean isOfContext(String core, Collection<String> personal) {
		List<String> words = words(personal);
		return Stream.of(core, PasswordCore.spelledOut(core)).anyMatch((text) -> {
			String rest = words.stream().reduce(text, (left, word) -> left.replace(word, ""));
			String beside = PasswordCore.of(rest);
			return rest.length() < text.length()
					&& (beside.length() < LEAST_BESIDE_WORDS || this.blocklist.has(beside));
		});
	}

	private Collection<String> personal(String identityId) {
		return this.identities.find(identityId).map(this.context::of).orElse(List.of());
	}

	/** The longest first, so that none is cut by a shorter one. */
	private List<String> words(Collection<String> personal) {
		return Stream.of(Stream.of("Liaison", this.brand.name()), this.settings.words().stream(), personal.stream())
			.flatMap((it) -> it)
			.flatMap((text) -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"))))
			.flatMap((word) -> Stream.of(PasswordCore.letters(word), PasswordCore.of(word)))
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.distinct()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private static Refusal refused(String type, String detail) {
		return Refusal.of(Kind.INVALID, type, detail);
	}

}

package io.liaison.access.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.liaison.access.settings.AccessSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers that tell browsers what the pages never do. Forms go to ourselves; since
 * browsers hold redirects to that too, a page behind which a client waits also names
 * where that client gets its answer.
 */
@Component
public class PageHeaders implements HeaderWriter {

	private static final String CONTENT = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

	private static final String LEADS_TO = PageHeaders.class.getName() + ".to";

	/**
	 * The pages that can talk to an authenticator, and where they have the challenge
	 * from.
	 */
	private static final Map<String, String> SCRIPTED = Map.of(SignInConfiguration.SIGN_IN,
			SignInConfiguration.PASSKEY_CHALLENGE, SignInConfiguration.SECOND_FACTOR,
			SignInConfiguration.PASSKEY_CHALLENGE, "/auth/security/passkeys", "/auth/security/passkeys/challenge",
			"/auth/activate", "/auth/activate/challenge", "/auth/activate/passkey", "/auth/activate/challenge");

	private final ClientRedirects redirects;

	private final AccessSettings settings;

	PageHeaders(ClientRedirects redirects, AccessSettings settings) {
		this.redirects = redirects;
		this.settings = settings;
	}

	/** The page that is shown has a form that leads elsewhere in the end. */
	public static void leadsTo(HttpServletRequest request, URI place) {
		request.setAttribute(LEADS_TO, place);
	}

	/** To be used by every chain that shows pages. */
	public void on(HeadersConfigurer<HttpSecurity> headers) {
		headers.addHeaderWriter(this)
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions(FrameOptionsConfig::deny);
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		String client = WaitingRequest.in(request)
			.flatMap((it) -> this.redirects.allowed(it.parameter("client_id"), it.parameter("redirect_uri")))
			.or(() -> Optional.ofNullable(request.getAttribute(LEADS_TO)).map(Object::toString))
			.flatMap(PageHeaders::origin)
			.map((origin) -> " " + origin)
			.orElse("");
		response.setHeader("Content-Security-Policy", script(request.getRequestURI()) + CONTENT + client);
	}

	/** One script, which may ask one thing of us. */
	private String script(String page) {
		String challenge = SCRIPTED.get(page);
		return (challenge != null) ? "script-src " + this.settings.url("/auth/static/passkeys.js") + "; connect-src "
				+ this.settings.url(challenge) + "; " : "";
	}

	/**
	 * What a policy, and a page, calls where a redirect leads; apps have a scheme of
	 * their own and no host. Nothing for what is no address.
	 */
	public static Optional<String> origin(String redirect) {
		try {
			URI uri = URI.create(redirect);
			return Optional
				.of((uri.getHost() != null) ? uri.getScheme() + "://" + uri.getRawAuthority() : uri.getScheme() + ":");
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}

package io.liaison.access.signin.browser;

import java.util.Arrays;
import java.util.stream.Stream;

import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.attempt.KnownDevices;
import io.liaison.access.settings.AccessSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is known again; see {@link KnownDevices}. */
@Component
public class Devices {

	private final KnownDevices known;

	private final AccessSettings settings;

	Devices(KnownDevices known, AccessSettings settings) {
		this.known = known;
		this.settings = settings;
	}

	/** From where a request comes. */
	public Client client(HttpServletRequest request) {
		return new Client(request.getRemoteAddr(), shown(request));
	}

	/** This browser proved to be that identity's. */
	public void remember(String identityId, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name(), this.known.with(shown(request), identityId))
			.path("/")
			.maxAge(KnownDevices.MEMORY)
			.httpOnly(true)
			.secure(this.settings.tls())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private String shown(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return ((cookies != null) ? Arrays.stream(cookies) : Stream.<Cookie>of())
			.filter((cookie) -> cookie.getName().equals(name()))
			.map(Cookie::getValue)
			.findFirst()
			.orElse("");
	}

	private String name() {
		return this.settings.cookie("LIAISON-DEVICE");
	}

}

package io.liaison.access.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of this service.
 *
 * @param issuer public URL of the gateway: issuer of the tokens and base of all links
 * @param linkKey base64url, 32 bytes at least: seals links and refresh tokens
 * @param clientSecrets secret of each confidential client, by client id
 * @param secrets folder of the signing keys
 */
@ConfigurationProperties("liaison")
public record AccessSettings(@DefaultValue("http://localhost:8080") String issuer, String linkKey,
		@DefaultValue Map<String, String> clientSecrets, @DefaultValue("secrets") Path secrets,
		@DefaultValue Access access) {

	/** Whether browsers reach the gateway by TLS, so that cookies can be hardened. */
	public boolean tls() {
		return this.issuer.startsWith("https:");
	}

	/**
	 * A cookie's name, which tells browsers to keep it to this origin where there is TLS.
	 */
	public String cookie(String plain) {
		return tls() ? "__Host-" + plain : plain;
	}

	/** The issuer as browsers name where a page is from (RFC 6454, 6.2). */
	public String origin() {
		URI uri = URI.create(this.issuer);
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	/** The public URL of a path of ours. */
	public String url(String path) {
		return this.issuer + path;
	}

	public Path signingKeys() {
		return this.secrets.resolve("signing-keys.json");
	}

	/**
	 * @param createSigningKeys writes the signing keys when there are none yet
	 */
	public record Access(@DefaultValue("false") boolean createSigningKeys) {
	}

}

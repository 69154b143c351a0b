package io.liaison.gateway;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the gateway stands and where it finds the OpenID provider.
 *
 * @param issuer public URL of the gateway, which is also the issuer of all tokens
 * @param accessUrl access-service, called directly for tokens and keys
 * @param clientSecrets {@code gateway} is the secret of the client
 * {@code liaison-gateway}
 * @param apiDocs whether everybody may read what the API is
 * @param product what people know all of this by
 * @param branding as access-service has it
 */
@ConfigurationProperties("liaison")
public record GatewaySettings(URI issuer, URI accessUrl, @DefaultValue Map<String, String> clientSecrets,
		boolean apiDocs, @DefaultValue("Liaison") String product, @DefaultValue Branding branding) {

	public GatewaySettings {
		if (product.isBlank()) {
			throw new IllegalStateException("liaison.product is empty");
		}
	}

	/**
	 * Whether there is a logo, and colours: access-service serves both.
	 */
	public record Branding(@Nullable String logo, @DefaultValue Map<String, String> light,
			@DefaultValue Map<String, String> dark) {

		public boolean hasLogo() {
			return this.logo != null;
		}

		public boolean hasColours() {
			return !this.light.isEmpty() || !this.dark.isEmpty();
		}

	}

	/**
	 * Whether browsers come through TLS, so that cookies may insist on it.
	 */
	public boolean secure() {
		return "https".equals(this.issuer.getScheme());
	}

	/**
	 * @throws IllegalStateException when the secret was not mounted
	 */
	public String clientSecret() {
		String secret = this.clientSecrets.get("gateway");
		if (secret == null || secret.isBlank()) {
			throw new IllegalStateException("liaison.client-secrets.gateway is missing: "
					+ "mount the secrets and name their folder in LIAISON_SECRETS");
		}
		return secret;
	}

}

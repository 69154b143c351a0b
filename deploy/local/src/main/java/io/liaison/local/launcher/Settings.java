package io.liaison.local.launcher;

import java.util.HashMap;
import java.util.Map;

/**
 * The settings of the services, as environment variables.
 *
 * @param ports who listens where
 * @param secrets a folder for each service
 * @param ownerEmail the address of the first activation mail
 */
record Settings(Ports ports, Secrets secrets, String ownerEmail) {

	Map<String, String> environmentOf(String service) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_PORT", String.valueOf(this.ports.of(service)));
		environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(this.ports.of(Ports.managementOf(service))));
		// for this machine alone: there is no TLS
		environment.put("SERVER_ADDRESS", "localhost");
		environment.put("MANAGEMENT_SERVER_ADDRESS", "localhost");
		environment.put("SPRING_MONGODB_URI", "mongodb://localhost:" + this.ports.of(Ports.STORE) + "/" + service);
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + this.ports.of(Ports.KAFKA));
		environment.put("SPRING_MAIL_HOST", "localhost");
		environment.put("SPRING_MAIL_PORT", String.valueOf(this.ports.of(Ports.SMTP)));
		environment.put("LIAISON_INSTALLATION", "liaison");
		environment.put("LIAISON_SECRETS", this.secrets.of(service).toString());
		environment.put("LIAISON_POLL", "5s");
		// one broker has no copies
		environment.put("LIAISON_TOPICS_REPLICATION_FACTOR", "1");
		environment.put("LIAISON_TOPICS_MIN_INSYNC_REPLICAS", "1");
		environment.put("LIAISON_ISSUER", this.ports.url(Ports.GATEWAY));
		environment.put("LIAISON_JWK_SET_URI", this.ports.url(Ports.ACCESS) + "/auth/oauth2/jwks");
		environment.put("LIAISON_ACCESS_URL", this.ports.url(Ports.ACCESS));
		environment.put("LIAISON_CONTACTS_URL", this.ports.url(Ports.CONTACTS));
		environment.put("LIAISON_NOTIFICATION_URL", this.ports.url(Ports.NOTIFICATION));
		environment.put("LIAISON_TICKET_URL", this.ports.url(Ports.TICKET));
		if (service.equals(Ports.CONTACTS)) {
			environment.put("LIAISON_OWNER_EMAIL", this.ownerEmail);
		}
		if (service.equals(Ports.ACCESS)) {
			environment.put("LIAISON_ACCESS_CREATE_SIGNING_KEYS", "true");
		}
		return environment;
	}

}

package io.liaison.bench.engine;

import com.mongodb.ConnectionString;
import org.bson.Document;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * A store to measure on.
 *
 * @param name as the figures call it
 * @param uri without a database
 */
public record Engine(String name, String uri) {

	public static Engine embedded(int port) {
		return new Engine("embedded store", "mongodb://localhost:" + port);
	}

	/** Another engine, named as it names itself. */
	public static Engine at(String uri) {
		try (MongoClient client = MongoClients.create(uri)) {
			Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
			return new Engine("second engine " + build.getString("version"), uri);
		}
	}

	/** The connection string of one database there. */
	public String database(String name) {
		ConnectionString connection = new ConnectionString(this.uri);
		String options = this.uri.contains("?") ? this.uri.substring(this.uri.indexOf('?')) : "";
		return "mongodb://" + String.join(",", connection.getHosts()) + "/" + name + options;
	}

}

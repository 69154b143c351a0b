package io.liaison.access.revocation;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the revocations of a topic were obeyed.
 *
 * @param id name of the topic
 * @param topicId that Kafka gave the topic when it was made
 * @param position offset of the next one to obey
 */
@Document("revocation-positions")
record RevocationPosition(@Id String id, String topicId, long position) {

}

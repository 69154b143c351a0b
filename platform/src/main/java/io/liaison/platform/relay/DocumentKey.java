package io.liaison.platform.relay;

/**
 * Which document has events waiting.
 */
record DocumentKey(String collection, String id) {
}

package io.liaison.notification;

import io.liaison.platform.store.retention.RetentionIndexes;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Neighbours.class)
class RetentionIndexesTests extends RetentionIndexes {

}

package io.liaison.ticket;

import io.liaison.platform.store.retention.RetentionIndexes;

class RetentionIndexesTests extends RetentionIndexes {

}

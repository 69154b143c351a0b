package io.liaison.access;

import io.liaison.platform.store.retention.RetentionIndexes;

class RetentionIndexesTests extends RetentionIndexes implements AcceptsOwnTokens {

}

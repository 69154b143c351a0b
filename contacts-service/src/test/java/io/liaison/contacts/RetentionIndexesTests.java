package io.liaison.contacts;

import io.liaison.platform.store.retention.RetentionIndexes;

@ContactsTest
class RetentionIndexesTests extends RetentionIndexes {

}

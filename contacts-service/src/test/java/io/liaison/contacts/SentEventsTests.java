package io.liaison.contacts;

import io.liaison.platform.testing.SentEvents;

@ContactsTest
class SentEventsTests extends SentEvents {

}

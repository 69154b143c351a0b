package io.liaison.contacts;

import io.liaison.platform.testing.ReceivedTopics;

class ReceivedTopicsTests extends ReceivedTopics {

}

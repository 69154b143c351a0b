package io.liaison.access;

import io.liaison.platform.testing.ReceivedTopics;

class ReceivedTopicsTests extends ReceivedTopics {

}

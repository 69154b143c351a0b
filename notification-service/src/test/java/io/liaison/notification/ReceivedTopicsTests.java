package io.liaison.notification;

import io.liaison.platform.testing.ReceivedTopics;

class ReceivedTopicsTests extends ReceivedTopics {

}

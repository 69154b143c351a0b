package io.liaison.ticket;

import io.liaison.platform.testing.ReceivedTopics;

class ReceivedTopicsTests extends ReceivedTopics {

}

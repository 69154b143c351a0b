package io.liaison.notification;

import io.liaison.platform.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

}

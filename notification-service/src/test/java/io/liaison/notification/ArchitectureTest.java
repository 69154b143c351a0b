package io.liaison.notification;

import io.liaison.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

}

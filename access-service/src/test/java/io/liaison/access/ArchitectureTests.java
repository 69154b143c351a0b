package io.liaison.access;

import io.liaison.platform.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

}

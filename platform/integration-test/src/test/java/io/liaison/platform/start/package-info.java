@NullMarked
package io.liaison.platform.start;

import org.jspecify.annotations.NullMarked;

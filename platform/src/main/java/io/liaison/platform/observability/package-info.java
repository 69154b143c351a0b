/** The defaults every process runs with: logs, traces, metrics, health. */
@NullMarked
package io.liaison.platform.observability;

import org.jspecify.annotations.NullMarked;

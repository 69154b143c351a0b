/**
 * Which actions links may permit, as the installation's staff has ruled.
 */
@NullMarked
package io.liaison.access.actionlink.rule;

import org.jspecify.annotations.NullMarked;

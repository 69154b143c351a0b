/** Links by which one thing can be done without portal access (T10, D11). */
@NullMarked
package io.liaison.access.actionlink;

import org.jspecify.annotations.NullMarked;

/** What people write, brought into the one form in which it is stored and compared. */
@NullMarked
package io.liaison.platform.text;

import org.jspecify.annotations.NullMarked;


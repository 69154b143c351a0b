/** What an installation configures. */
@NullMarked
package io.liaison.access.settings;

import org.jspecify.annotations.NullMarked;

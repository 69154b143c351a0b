/**
 * Events that cannot be published, in the hands of an operator: tried again, set aside,
 * or told anew.
 */
@NullMarked
package io.liaison.platform.relay.withheld;

import org.jspecify.annotations.NullMarked;

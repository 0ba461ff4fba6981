/**
 * The neutral JSON: the model's names and paths, exact decimals, any offset of a time kept, unknown names refused with
 * their path. Used by the command line and by queues.
 */
@NullMarked
package org.ordergateway.json;

import org.jspecify.annotations.NullMarked;

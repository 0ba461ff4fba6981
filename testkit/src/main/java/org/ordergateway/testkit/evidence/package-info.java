/** What a run of the contract leaves behind: one line for each case for machines, and a few lines for people. */
@NullMarked
package org.ordergateway.testkit.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * What a vendor can hold, told before anything is sent: the table of capabilities, the plan of one change, and the guard
 * that every adapter puts before its mapper. Applications read tables and plans; authors of adapters declare tables.
 */
@NullMarked
package org.ordergateway.capability;

import org.jspecify.annotations.NullMarked;

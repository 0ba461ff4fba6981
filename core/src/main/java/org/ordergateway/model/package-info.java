/**
 * The neutral order: one sparse, immutable record family for creating, updating and reading. A component that is
 * {@code null} is absent: not known when read, not touched when written. For applications and for authors of adapters.
 */
@NullMarked
package org.ordergateway.model;

import org.jspecify.annotations.NullMarked;

/**
 * How an adapter talks HTTP safely: one transport with one deadline, caps and no hidden re-send; failures that tell
 * their effect; ids, headers and texts checked or redacted. For authors of adapters; applications never see it.
 */
@NullMarked
package org.ordergateway.http;

import org.jspecify.annotations.NullMarked;

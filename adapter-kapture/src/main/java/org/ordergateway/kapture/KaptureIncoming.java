package org.ordergateway.kapture;

import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Vocabulary;

/** What the mapper needs beside the wire record while it reads one. For one order and one thread. */
record KaptureIncoming(Reading reading, Vocabulary<DeliveryStatus> deliveryStatus) {}

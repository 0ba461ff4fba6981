package org.ordergateway.sandbox.server;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Tells nobody anything. */
final class SilentNotifier implements Notifier {

    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}
}

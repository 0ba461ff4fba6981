package org.ordergateway.testkit.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.ordergateway.sandbox.fault.ServerKey;

/** Keys of servers that no JVM trusts by itself, each made once, when it is first needed. */
enum ServerKeys {
    OF_LOCALHOST("localhost"),
    OF_ANOTHER("another.example");

    private final String host;
    private @Nullable SSLContext context;

    ServerKeys(String host) {
        this.host = host;
    }

    synchronized SSLContext context() {
        if (context == null) {
            try {
                context = ServerKey.of(host);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a key was made", e);
            }
        }
        return context;
    }

    /** What is opened while this JVM trusts this key by default, and no other. */
    <T> T trusted(Supplier<T> opening) {
        try {
            SSLContext before = SSLContext.getDefault();
            SSLContext.setDefault(context());
            try {
                return opening.get();
            } finally {
                SSLContext.setDefault(before);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}

package org.ordergateway.benchmarks;

/** The clients that are held against each other. */
public enum ClientKind {
    /** This library, from configuration to receipt. */
    LIBRARY,
    /** Apache HttpClient 5 (classic) and an ObjectMapper. */
    BY_HAND,
    /** {@code java.net.http} and an ObjectMapper; for Captain alone. */
    BY_HAND_JDK,
    /** Feign with its stock client over Apache HttpClient 5. */
    FEIGN_HC5,
    /** Feign with its stock client over OkHttp. */
    FEIGN_OKHTTP,
    /** Feign with its stock client over {@code java.net.http}. */
    FEIGN_JAVA11
}

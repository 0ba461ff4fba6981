/** How any adapter talks HTTP safely. */
module org.ordergateway.http {
    requires transitive org.ordergateway.core;
    requires transitive feign.core;
    requires transitive com.fasterxml.jackson.databind;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.ratelimiter;
    requires io.github.resilience4j.retry;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;

    exports org.ordergateway.http;
}

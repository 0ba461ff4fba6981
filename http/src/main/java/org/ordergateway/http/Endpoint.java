package org.ordergateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** One method of an adapter's interface, with everything of its request that does not change. Immutable. */
final class Endpoint {

    private final String verb;
    private final UrlTemplate url;
    private final List<Header> headers;
    private final int call;
    private final int body;
    private final ObjectWriter writer;

    private Endpoint(String verb, UrlTemplate url, List<Header> headers, int call, int body, ObjectWriter writer) {
        this.verb = verb;
        this.url = url;
        this.headers = headers;
        this.call = call;
        this.body = body;
        this.writer = writer;
    }

    /**
     * The method as Feign's annotations describe it.
     *
     * @throws IllegalArgumentException when it asks for something that is not sent safely here: no {@link HttpCall},
     *     another answer than {@link Answer}, forms, templates of bodies or headers
     */
    static Endpoint of(MethodMetadata declared) {
        Method method = declared.method();
        Class<?>[] types = method.getParameterTypes();
        int call = IntStream.range(0, types.length)
                .filter(i -> types[i] == HttpCall.class)
                .findFirst()
                .orElse(-1);
        refuseIf(
                call < 0 || method.getReturnType() != Answer.class,
                declared,
                "must take an HttpCall and return an Answer");
        refuseIf(
                !declared.formParams().isEmpty(),
                declared,
                "has a parameter that neither its path nor its query names");
        refuseIf(
                declared.template().bodyTemplate() != null, declared, "has a template of a body; give the body itself");
        refuseIf(declared.template().body() != null, declared, "has a fixed body; give the body itself");
        refuseIf(declared.urlIndex() != null, declared, "takes a URL; the setting base-url alone says where to");
        refuseIf(declared.headerMapIndex() != null, declared, "takes a map of headers; HttpCall carries them");
        refuseIf(
                !declared.indexToExpanderClass().isEmpty(),
                declared,
                "names an expander; values are written as they are");
        Integer body = declared.bodyIndex();
        ObjectWriter writer =
                body != null && types[body].isRecord() ? Json.writer().forType(types[body]) : Json.writer();
        return new Endpoint(
                declared.template().method(),
                UrlTemplate.of(declared),
                headers(declared),
                call,
                body == null ? -1 : body,
                writer);
    }

    private static List<Header> headers(MethodMetadata declared) {
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, Collection<String>> header :
                declared.template().headers().entrySet()) {
            for (String value : header.getValue()) {
                refuseIf(
                        value.indexOf('{') >= 0, declared, "has a template of a header; HttpCall carries what changes");
                refuseIf(!RequestWriter.isSafe(value), declared, "has a header that may not be sent");
                headers.add(new BasicHeader(header.getKey(), value));
            }
        }
        return List.copyOf(headers);
    }

    private static void refuseIf(boolean wrong, MethodMetadata declared, String why) {
        if (wrong) {
            throw new IllegalArgumentException(declared.configKey() + " " + why);
        }
    }

    /**
     * The vendor's answer to one request.
     *
     * @throws NoAnswerException when there is none
     * @throws IllegalStateException when the body cannot be written; quotes nothing of it
     */
    Answer send(Transport transport, @Nullable Object[] arguments) {
        if (!(arguments[call] instanceof HttpCall of)) {
            throw new IllegalStateException("the method was called without an HttpCall");
        }
        return transport.send(verb, url.of(arguments), headers, body < 0 ? null : bytes(arguments[body]), of);
    }

    private byte[] bytes(@Nullable Object given) {
        if (given == null) {
            throw new IllegalStateException("the method was called without its body");
        }
        if (given instanceof byte[] ready) {
            return ready;
        }
        try {
            return writer.writeValueAsBytes(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "no JSON can be written of " + given.getClass().getSimpleName());
        }
    }
}

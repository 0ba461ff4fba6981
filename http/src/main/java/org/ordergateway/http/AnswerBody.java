package org.ordergateway.http;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Carries an answer through Feign untouched; its length stays unsaid, since Feign copies bodies of known length. */
record AnswerBody(Answer answer) implements Response.Body {

    @Override
    public @Nullable Integer length() {
        return null;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public Reader asReader(Charset charset) {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {}
}

/**
 * How an adapter talks HTTP safely: one transport with one deadline, caps and no hidden re-send; failures that tell
 * their effect; ids, headers and texts checked or redacted. For authors of adapters; applications never see it.
 *
 * <pre>{@code
 * interface AcmeApi {
 *     @RequestLine("PATCH /v1/orders/{id}")
 *     Answer update(@Param("id") PathId id, AcmeOrder order, HttpCall call);
 * }
 *
 * HttpApi<AcmeApi> http = HttpApi.of("acme", AcmeApi.class, settings)
 *         .headers((call, headers) -> headers.accept("X-Key", key.get().reveal()))
 *         .secret(key)
 *         .answers(AnswerTable.ofHttp().code("taken", Kind.CONFLICT, "page 'errors'"))
 *         .vendorErrors(AcmeErrors::read)
 *         .open();
 *
 * HttpCall call = HttpCall.change(http.deadline(), () -> Doubt.of(update));
 * Either<OrderFailure, AcmeOrder> order = PathId.of("ref.id", update.ref().id())
 *         .flatMap(id -> http.send(call, api -> api.update(id, wire, call)))
 *         .flatMap(answer -> answer.read(ORDER));
 * }</pre>
 */
@NullMarked
package org.ordergateway.http;

import org.jspecify.annotations.NullMarked;

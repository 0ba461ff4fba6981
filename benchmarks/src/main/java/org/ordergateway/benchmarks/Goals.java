package org.ordergateway.benchmarks;

/** What is aimed at, as the ratio of this library to a peer. */
final class Goals {

    private Goals() {}

    static String of(String what, String peer) {
        boolean byHand = peer.equals("BY_HAND");
        if (what.startsWith("bulk")) {
            return what.contains(" 64 in flight") ? ">= 0.95" : "";
        }
        if (what.startsWith("pull")) {
            return what.endsWith("orders/s") && byHand ? ">= 0.90" : "";
        }
        if (what.startsWith("start")) {
            return byHand ? "<= 1.10" : "";
        }
        if (what.startsWith("updates/s")) {
            return byHand || peer.equals("IDEAL") ? "" : "> 1.00";
        }
        if (what.contains(" lines ")) {
            return what.startsWith("50 ") && what.endsWith("us") ? "<= 1.00" : "";
        }
        if (what.endsWith("bytes")) {
            return byHand ? "<= 1.50" : peer.equals("FEIGN_HC5") ? "<= 0.75" : "";
        }
        if (byHand) {
            return what.contains("p99") ? "<= 1.10" : "<= 1.05";
        }
        return peer.equals("BY_HAND_JDK") ? "" : "< 1.00";
    }
}

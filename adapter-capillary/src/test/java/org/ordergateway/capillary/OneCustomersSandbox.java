package org.ordergateway.capillary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.capillary.CapillarySandbox;

/** The sandbox with the transactions of the seeded order's customer alone: Capillary lists no others together. */
final class OneCustomersSandbox {

    private OneCustomersSandbox() {}

    static VendorSandbox of(CapillarySandbox sandbox) {
        return (VendorSandbox) Proxy.newProxyInstance(
                OneCustomersSandbox.class.getClassLoader(),
                new Class<?>[] {VendorSandbox.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("orderIds")) {
                        return customersOrders(sandbox);
                    }
                    try {
                        return method.invoke(sandbox, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static List<String> customersOrders(CapillarySandbox sandbox) {
        List<String> others = List.of(sandbox.strangersOrderId(), sandbox.notInterestedOrderId());
        return sandbox.orderIds().stream().filter(id -> !others.contains(id)).toList();
    }
}

package org.ordergateway;

import java.util.List;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * Opens gateways to one vendor; found by {@link java.util.ServiceLoader}. Ship both {@code provides} in the module and a
 * file in {@code META-INF/services}: without the file nothing is found on the class path.
 */
public interface OrderGatewayProvider {

    /** The vendor's name in a configuration, in lower case. */
    String vendor();

    /** Every setting that a gateway to this vendor has. */
    List<Setting<?>> settings();

    /**
     * Opens a gateway without any network.
     *
     * @throws org.ordergateway.settings.ConfigurationException when settings do not fit each other
     */
    OrderGateway open(Settings settings);
}

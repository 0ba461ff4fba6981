package org.ordergateway.event;

import java.util.List;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * Opens the source of one vendor's events; found by {@link java.util.ServiceLoader}. Ship both {@code provides} in the
 * module and a file in {@code META-INF/services}: without the file nothing is found on the class path.
 */
public interface OrderEventProvider {

    /** The vendor's name in a configuration, in lower case. */
    String vendor();

    /** Every setting that this vendor's events have, besides those that all events have. */
    List<Setting<?>> settings();

    /**
     * Opens the vendor's part of receiving, without any network.
     *
     * @throws org.ordergateway.settings.ConfigurationException when settings do not fit each other
     */
    OrderEventReader open(Settings settings);
}

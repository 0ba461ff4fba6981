/** How adapters write and read single values. */
module org.ordergateway.wire {
    requires transitive org.ordergateway.core;
    requires com.google.i18n.phonenumbers.libphonenumber;

    exports org.ordergateway.wire;
}

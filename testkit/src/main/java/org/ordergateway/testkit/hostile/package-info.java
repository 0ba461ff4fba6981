/** What a vendor may send in the worst case: documents to try, and a vendor that answers with whatever it is given. */
@NullMarked
package org.ordergateway.testkit.hostile;

import org.jspecify.annotations.NullMarked;

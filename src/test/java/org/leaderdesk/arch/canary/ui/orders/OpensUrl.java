package org.leaderdesk.arch.canary.ui.orders;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Canary: reads over the network. */
public final class OpensUrl {
    InputStream read(URL url) throws IOException {
        return url.openStream();
    }
}

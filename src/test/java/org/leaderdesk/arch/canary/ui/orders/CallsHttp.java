package org.leaderdesk.arch.canary.ui.orders;

import java.net.http.HttpClient;

/** Canary: calls over the network. */
public final class CallsHttp {
    HttpClient seen;
}

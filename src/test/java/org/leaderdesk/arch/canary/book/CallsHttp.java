package org.leaderdesk.arch.canary.book;

import org.leaderdesk.arch.standin.okhttp3.OkHttpClient;

/** Canary: calls over the network. */
public final class CallsHttp {
    OkHttpClient seen;
}

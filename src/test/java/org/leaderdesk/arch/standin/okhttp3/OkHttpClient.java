package org.leaderdesk.arch.standin.okhttp3;

/** Stands in for the HTTP client in the canaries. */
public final class OkHttpClient {}

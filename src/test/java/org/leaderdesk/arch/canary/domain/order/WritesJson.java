package org.leaderdesk.arch.canary.domain.order;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Canary: knows about JSON. */
public final class WritesJson {
    ObjectMapper seen;
}

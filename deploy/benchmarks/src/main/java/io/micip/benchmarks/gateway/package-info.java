/// P1 and P2: what the gateway costs per request and adds to it, beside nginx, HAProxy and a bare Spring Cloud Gateway.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.gateway;

/// The platform of this machine: started by `deploy/up` or found running, its processes killed, paused and awaited.
@org.jspecify.annotations.NullMarked
package io.micip.system.running;

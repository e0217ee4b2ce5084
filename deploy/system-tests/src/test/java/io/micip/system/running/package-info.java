/// How a platform is started and stopped for tests, with a stand-in for `deploy/up`.
@org.jspecify.annotations.NullMarked
package io.micip.system.running;

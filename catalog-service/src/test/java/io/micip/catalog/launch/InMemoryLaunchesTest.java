package io.micip.catalog.launch;

class InMemoryLaunchesTest extends LaunchesContract {
    @Override
    Launches launches() {
        return new InMemoryLaunches();
    }
}

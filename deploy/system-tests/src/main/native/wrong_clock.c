/* Makes the time of day of one process wrong: preloaded into every process of a platform under test, it adds to the
 * wall clock what the file named by WRONG_CLOCKS says of this process when it starts. The file has lines of a word and of
 * seconds; a line holds for the processes whose command line has the word in it. The monotonic clock stays as it is,
 * since a wrong time of day does not touch it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

/* Deadlines beyond it are times of day; the monotonic clock counts from the start of the machine. */
#define LONGEST_UPTIME 1000000000L

static long wrong_by;
static int (*true_gettime)(clockid_t, struct timespec *);
static int (*true_timedwait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);

static void look_up(void) {
    if (true_gettime == NULL) {
        true_gettime = dlsym(RTLD_NEXT, "clock_gettime");
        true_timedwait = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
    }
}

__attribute__((constructor)) static void read_settings(void) {
    static char command[65536];
    char word[128];
    long seconds;
    look_up();
    FILE *own = fopen("/proc/self/cmdline", "r");
    size_t length = own == NULL ? 0 : fread(command, 1, sizeof command, own);
    if (own != NULL) {
        fclose(own);
    }
    const char *path = getenv("WRONG_CLOCKS");
    FILE *clocks = path == NULL ? NULL : fopen(path, "r");
    while (clocks != NULL && fscanf(clocks, "%127s %ld", word, &seconds) == 2) {
        if (memmem(command, length, word, strlen(word)) != NULL) {
            wrong_by = seconds;
        }
    }
    if (clocks != NULL) {
        fclose(clocks);
    }
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    look_up();
    int failed = true_gettime(clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += wrong_by;
    }
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec precise;
    (void) zone;
    if (clock_gettime(CLOCK_REALTIME, &precise)) {
        return -1;
    }
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *where) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (where != NULL) {
        *where = now.tv_sec;
    }
    return now.tv_sec;
}

/* Who waits until a time of day means the wrong one; the kernel knows the true one. */
int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
        const struct timespec *restrict deadline) {
    struct timespec until = *deadline;
    look_up();
    if (until.tv_sec > LONGEST_UPTIME) {
        until.tv_sec -= wrong_by;
    }
    return true_timedwait(condition, mutex, &until);
}

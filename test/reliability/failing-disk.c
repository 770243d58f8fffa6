/*
 * A disk that fails: once FAILING_AFTER bytes have been written to files below FAILING_UNDER, a write takes half of what it is given, and
 * everything after it ends with EIO. Loaded before a program by LD_PRELOAD.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long written = 0;
static int broken = 0;

static int is_under(int file) {
  const char *under = getenv("FAILING_UNDER");
  char link[64], path[4096];
  if (under == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, under, strlen(under)) == 0;
}

/* How many of some bytes the disk takes; -1 when it takes none. */
static ssize_t taken(int file, size_t length) {
  const char *after = getenv("FAILING_AFTER");
  if (after == NULL || !is_under(file)) return (ssize_t)length;
  if (broken) {
    errno = EIO;
    return -1;
  }
  written += (long)length;
  if (written <= atol(after)) return (ssize_t)length;
  broken = 1;
  return (ssize_t)((length + 1) / 2);
}

ssize_t write(int file, const void *bytes, size_t length) {
  static ssize_t (*real)(int, const void *, size_t) = NULL;
  if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, "write");
  ssize_t some = taken(file, length);
  return some < 0 ? -1 : real(file, bytes, (size_t)some);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t) = NULL;
  if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
  ssize_t some = taken(file, length);
  return some < 0 ? -1 : real(file, bytes, (size_t)some, at);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) {
  return pwrite64(file, bytes, length, at);
}

int fsync(int file) {
  static int (*real)(int) = NULL;
  if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, "fsync");
  if (broken && is_under(file)) {
    errno = EIO;
    return -1;
  }
  return real(file);
}

// What generated code calls, and how its tables are laid out. The definitions stand in luck.c, after the tables.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A pool: which of its places are taken, the keys of their holders, and the taken places as a list behind their number.
struct pool {
  int kind, places, occupied, keys;
  int *taken;
};

// Rows of words of the places of a pool: `width` rows a place, from row `base`.
struct pool_rows {
  int pool, base, width;
};

// A cell that does not begin at 0.
struct first_cell {
  int cell;
  double value;
};

static inline double uniformAt(int site, int month, double agent);
static inline void itemBlock(int site, int month, int item, double agent, uint32_t drawn[4]);
static void rekey(int kind, int place, int month);
static void recount(int kind);
static void failure(int quantity, int agent, int month, double value);

// A word as a number strictly between 0 and 1.
static inline double uniformOf(uint32_t word) { return (word + 0.5) * 2.3283064365386963e-10; }

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double double_of(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

// The whole e of a normal x = 2^e m with m from sqrt(1/2) to sqrt(2).
static inline double exponentOf(double x) {
  return (double)(((int32_t)((uint32_t)(bits_of(x) >> 32) + 0x95f62) >> 20) - 1023);
}

// 2^k for a whole k in -1022..1023: the low bits of k + 1.5 * 2^52 are those of k.
static inline double powerOfTwo(double k) { return double_of(bits_of(k + (6755399441055744.0 + 1023)) << 52); }

// The lesser and the greater of two numbers; NaN if one is NaN, and -0 is below 0.
static inline double least(double a, double b) {
  if (a < b) return a;
  if (b < a) return b;
  return a == b ? double_of(bits_of(a) | bits_of(b)) : a + b;
}

static inline double most(double a, double b) {
  if (a > b) return a;
  if (b > a) return b;
  return a == b ? double_of(bits_of(a) & bits_of(b)) : a + b;
}

// Random words have these keys; agent keys are whole numbers below 2^32.
static inline uint32_t key_of(double agent) { return (uint32_t)(int64_t)agent; }

static inline uint32_t mixed(uint32_t word) {
  word = (word ^ word >> 16) * 0x7feb352du;
  word = (word ^ word >> 15) * 0x846ca68bu;
  return word ^ word >> 16;
}

static inline double pairKey(double first, double second) {
  return mixed(mixed(key_of(first)) + key_of(second) + 0x9e3779b9u);
}

static inline double arrivalKey(int month, double order) {
  return 0x80000000u | (uint32_t)month << 12 | (uint32_t)order;
}

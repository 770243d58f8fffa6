// Worlds in the lanes of vectors: LANES doubles, masks that are all ones where something holds, places as whole numbers.
#include <immintrin.h>

typedef double numbers __attribute__((vector_size(8 * LANES)));
typedef int64_t mask __attribute__((vector_size(8 * LANES)));
typedef uint64_t bits __attribute__((vector_size(8 * LANES)));
typedef int32_t places __attribute__((vector_size(4 * LANES)));
typedef uint32_t words __attribute__((vector_size(4 * LANES)));

static numbers sick;
static numbers items[4];

static inline numbers uniformsAt(int site, int month, numbers agents);
static void drawItems(int site, int month, int item, numbers agents);
static void rekeyLanes(int kind, places at, mask where, int month);
static inline mask isTaken(int kind, int place);
static inline numbers gathered(const numbers *from, places at);

#if LANES == 8
#define BY_WIDTH(wide, middle, narrow) wide
#elif LANES == 4
#define BY_WIDTH(wide, middle, narrow) middle
#else
#define BY_WIDTH(wide, middle, narrow) narrow
#endif
#define PACKED BY_WIDTH(__m512d, __m256d, __m128d)

static inline numbers all(double x) { return (numbers)BY_WIDTH(_mm512_set1_pd, _mm256_set1_pd, _mm_set1_pd)(x); }

static inline places allPlaces(int x) {
  places at;
  for (int i = 0; i < LANES; i++) at[i] = x;
  return at;
}

static inline mask everywhere(void) { return ~(mask){0}; }
static inline mask maskOf(int test) { return test ? everywhere() : (mask){0}; }

static inline int any(mask where) {
#if LANES == 8
  return _mm512_movepi64_mask((__m512i)where) != 0;
#elif LANES == 4
  return _mm256_movemask_pd((__m256d)where) != 0;
#else
  return _mm_movemask_pd((__m128d)where) != 0;
#endif
}

static inline numbers chosen(mask where, numbers yes, numbers no) {
#if LANES == 8
  return (numbers)_mm512_mask_blend_pd(_mm512_movepi64_mask((__m512i)where), (__m512d)no, (__m512d)yes);
#elif LANES == 4
  return (numbers)_mm256_blendv_pd((__m256d)no, (__m256d)yes, (__m256d)where);
#else
  return (numbers)_mm_blendv_pd((__m128d)no, (__m128d)yes, (__m128d)where);
#endif
}

static inline numbers kept(mask where, numbers value) { return (numbers)((mask)value & where); }

static inline numbers lanes_sqrt(numbers x) {
  return (numbers)BY_WIDTH(_mm512_sqrt_pd, _mm256_sqrt_pd, _mm_sqrt_pd)((PACKED)x);
}

static inline numbers lanes_floor(numbers x) {
  return (numbers)BY_WIDTH(_mm512_roundscale_pd, _mm256_round_pd, _mm_round_pd)((PACKED)x, 9);
}

static inline numbers lanes_ceil(numbers x) {
  return (numbers)BY_WIDTH(_mm512_roundscale_pd, _mm256_round_pd, _mm_round_pd)((PACKED)x, 10);
}

static inline numbers lanes_abs(numbers x) { return (numbers)((bits)x & (~(bits){0} >> 1)); }

// The processor gives the second of two when one is NaN or both are zeros: asked both ways round, the answers are joined.
static inline numbers lanes_min(numbers a, numbers b) {
  numbers one = (numbers)BY_WIDTH(_mm512_min_pd, _mm256_min_pd, _mm_min_pd)((PACKED)a, (PACKED)b);
  numbers other = (numbers)BY_WIDTH(_mm512_min_pd, _mm256_min_pd, _mm_min_pd)((PACKED)b, (PACKED)a);
  return (numbers)((bits)one | (bits)other);
}

static inline numbers lanes_max(numbers a, numbers b) {
  bits one = (bits)BY_WIDTH(_mm512_max_pd, _mm256_max_pd, _mm_max_pd)((PACKED)a, (PACKED)b);
  bits other = (bits)BY_WIDTH(_mm512_max_pd, _mm256_max_pd, _mm_max_pd)((PACKED)b, (PACKED)a);
  bits apart = one ^ other;
  return (numbers)(one | apart) - (numbers)apart;
}

// As exponentOf and powerOfTwo of luck.h.
static inline numbers exponents(numbers x) {
  bits cut = ((bits)x + ((uint64_t)0x95f62 << 32)) >> 52;
  return (numbers)(cut + bits_of(6755399441055744.0)) - (6755399441055744.0 + 1023);
}

static inline numbers powersOfTwo(numbers k) { return (numbers)((bits)(k + (6755399441055744.0 + 1023)) << 52); }

static inline numbers numbersOf(places at) { return __builtin_convertvector(at, numbers); }
static inline places placesOf(numbers x) { return __builtin_convertvector(x, places); }

static inline void scatter(numbers *from, places at, mask where, numbers value) {
  for (int i = 0; i < LANES; i++)
    if (where[i]) from[at[i]][i] = value[i];
}

#define entries(table, at)                                                                            \
  ({                                                                                                  \
    words at_ = (words)(at);                                                                          \
    at_ &= (words)(at_ < (uint32_t)(sizeof(table) / sizeof *(table)));                                \
    numbers found_;                                                                                   \
    for (int i_ = 0; i_ < LANES; i_++) found_[i_] = (double)(table)[at_[i_]];                         \
    found_;                                                                                           \
  })

// Keys of agents, whole numbers below 2^32, as words: the low bits of key + 2^52.
static inline words keysOf(numbers agents) {
  return __builtin_convertvector((bits)(agents + 4503599627370496.0), words);
}

// Words as doubles, through the signed numbers that every processor converts.
static inline numbers doublesOf(words word) {
  return __builtin_convertvector((places)(word ^ 0x80000000u), numbers) + 2147483648.0;
}

static inline numbers uniformsOf(words word) { return (doublesOf(word) + 0.5) * 2.3283064365386963e-10; }

static inline words mixedLanes(words word) {
  word = (word ^ word >> 16) * 0x7feb352du;
  word = (word ^ word >> 15) * 0x846ca68bu;
  return word ^ word >> 16;
}

static inline numbers pairKeys(numbers first, numbers second) {
  return doublesOf(mixedLanes(mixedLanes(keysOf(first)) + keysOf(second) + 0x9e3779b9u));
}

// Threefry 4x32 with 12 rounds (Salmon, Moraes, Dror and Shaw 2011), for words or for vectors of words.
static uint32_t key[5];

#define MIX(a, b, turn) \
  a += b;               \
  b = (b << turn | b >> (32 - turn)) ^ a;
#define TWO_ROUNDS(r0, r1, r2, r3) MIX(x0, x1, r0) MIX(x2, x3, r1) MIX(x0, x3, r2) MIX(x2, x1, r3)
#define ADD_KEY(i, n) x0 += key[i], x1 += key[(i + 1) % 5], x2 += key[(i + 2) % 5], x3 += key[(i + 3) % 5] + n;

#define THREEFRY(name, type)                                                                 \
  static inline void name(type x0, type x1, type x2, type x3, type drawn[4]) {               \
    ADD_KEY(0, 0)                                                                            \
    TWO_ROUNDS(10, 26, 11, 21)                                                               \
    TWO_ROUNDS(13, 27, 23, 5)                                                                \
    ADD_KEY(1, 1)                                                                            \
    TWO_ROUNDS(6, 20, 17, 11)                                                                \
    TWO_ROUNDS(25, 10, 18, 20)                                                               \
    ADD_KEY(2, 2)                                                                            \
    TWO_ROUNDS(10, 26, 11, 21)                                                               \
    TWO_ROUNDS(13, 27, 23, 5)                                                                \
    ADD_KEY(3, 3)                                                                            \
    drawn[0] = x0, drawn[1] = x1, drawn[2] = x2, drawn[3] = x3;                              \
  }

THREEFRY(threefry, uint32_t)

static void set_key(const uint32_t words[4]) {
  memcpy(key, words, 4 * sizeof *key);
  key[4] = 0x1bd11bda ^ key[0] ^ key[1] ^ key[2] ^ key[3];
}

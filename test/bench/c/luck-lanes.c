// The luck of luck.c for a world a lane. Two rows of words are drawn at once, which fills the vectors.
typedef uint32_t pair __attribute__((vector_size(8 * LANES)));

static words worlds;

static inline pair joined(words one, words other) {
  pair both;
  memcpy(&both, &one, sizeof one);
  memcpy((char *)&both + sizeof one, &other, sizeof other);
  return both;
}

static inline words half(pair both, int second) {
  words one;
  memcpy(&one, (char *)&both + second * sizeof one, sizeof one);
  return one;
}

THREEFRY(threefryLanes, words)
THREEFRY(threefryPairs, pair)

static inline words everyLane(uint32_t word) { return (words){0} + word; }

static inline numbers uniformsAt(int site, int month, numbers agents) {
  words drawn[4];
  uint32_t when = month < 0 ? 0x40000000u : (uint32_t)month >> 2;
  words last = site_high[site] ^ keysOf(agents);
  threefryLanes(worlds, everyLane(when), everyLane(site_low[site]), last, drawn);
  return uniformsOf(drawn[month < 0 ? 0 : month & 3]);
}

static void drawItems(int site, int month, int item, numbers agents) {
  words drawn[4];
  uint32_t when = 0x80000000u | (uint32_t)month << 12 | (uint32_t)item >> 2;
  words last = site_high[site] ^ keysOf(agents);
  threefryLanes(worlds, everyLane(when), everyLane(site_low[site]), last, drawn);
  for (int i = 0; i < 4; i++) items[i] = uniformsOf(drawn[i]);
}

static inline void draw_rows_of_lanes(uint32_t block, int first, int end, words agents) {
  pair both_worlds = joined(worlds, worlds), both_agents = joined(agents, agents);
  for (int row = first; row < end; row += 2) {
    int next = row + 1 < end ? row + 1 : row;
    pair drawn[4];
    pair low = joined(everyLane(row_low[row]), everyLane(row_low[next]));
    pair high = joined(everyLane(row_high[row]), everyLane(row_high[next])) ^ both_agents;
    threefryPairs(both_worlds, (pair){0} + block, low, high, drawn);
    for (int month = 0; month < 4; month++) {
      u[month * ROWS + row] = uniformsOf(half(drawn[month], 0));
      u[month * ROWS + next] = uniformsOf(half(drawn[month], next - row));
    }
  }
}

static void draw_months_of_lanes(uint32_t block) {
  draw_rows_of_lanes(block, 0, FIXED_ROWS, everyLane(0));
  for (int i = 0; i < POOL_ROWS; i++) {
    const struct pool *pool = &pools[pool_rows[i].pool];
    for (int n = 1; n <= pool->taken[0]; n++) {
      int first = pool_rows[i].base + pool->taken[n] * pool_rows[i].width;
      draw_rows_of_lanes(block, first, first + pool_rows[i].width, keysOf(m[pool->keys + pool->taken[n]]));
    }
  }
}

static void rekeyLanes(int kind, places at, mask where, int month) {
  for (int i = 0; i < POOL_ROWS; i++) {
    const struct pool_rows *rows = &pool_rows[i];
    if (pools[rows->pool].kind != kind) continue;
    for (int lane = 0; lane < LANES; lane++) {
      if (!where[lane]) continue;
      int first = rows->base + at[lane] * rows->width;
      uint32_t agent = key_of(m[pools[rows->pool].keys + at[lane]][lane]);
      for (int row = first; row < first + rows->width; row++) {
        uint32_t drawn[4];
        threefry(worlds[lane], (uint32_t)month >> 2, row_low[row], row_high[row] ^ agent, drawn);
        for (int n = 0; n < 4; n++) u[n * ROWS + row][lane] = uniformOf(drawn[n]);
      }
    }
  }
}

// Cells of one place a lane, from a first cell on. Lanes that are not at work may hold any place: they read some cell.
static inline numbers gathered(const numbers *from, places at) {
  words after = (words)at + 1;
  after &= (words)(after <= CELLS);
  numbers found;
  for (int i = 0; i < LANES; i++) found[i] = from[(int)after[i] - 1][i];
  return found;
}

static inline mask isTaken(int kind, int place) {
  for (int i = 0; i < POOLS; i++)
    if (pools[i].kind == kind) return m[pools[i].occupied + place] == 1;
  return (mask){0};
}

static void recount_pool(const struct pool *pool) {
  int count = 0;
  for (int place = 0; place < pool->places; place++)
    if (any(m[pool->occupied + place] == 1)) pool->taken[++count] = place;
  pool->taken[0] = count;
}

static void recount(int kind) {
  for (int i = 0; i < POOLS; i++)
    if (pools[i].kind == kind) recount_pool(&pools[i]);
}

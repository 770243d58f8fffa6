// Luck at the addresses of src/chance/word.ts, and the taken places of pools.
static uint32_t world_at_hand;

static inline double uniformAt(int site, int month, double agent) {
  uint32_t words[4];
  uint32_t when = month < 0 ? 0x40000000u : (uint32_t)month >> 2;
  threefry(world_at_hand, when, site_low[site], site_high[site] ^ key_of(agent), words);
  return uniformOf(words[month < 0 ? 0 : month & 3]);
}

static inline void itemBlock(int site, int month, int item, double agent, uint32_t words[4]) {
  uint32_t when = 0x80000000u | (uint32_t)month << 12 | (uint32_t)item >> 2;
  threefry(world_at_hand, when, site_low[site], site_high[site] ^ key_of(agent), words);
}

// Numbers of four months for the rows first..end-1; the number of a row in lane l stands at l * ROWS + row.
static inline void draw_rows(uint32_t block, int first, int end, uint32_t agent) {
  for (int row = first; row < end; row++) {
    uint32_t words[4];
    threefry(world_at_hand, block, row_low[row], row_high[row] ^ agent, words);
    for (int lane = 0; lane < 4; lane++) u[lane * ROWS + row] = uniformOf(words[lane]);
  }
}

static void draw_place(const struct pool_rows *rows, uint32_t block, int place) {
  int first = rows->base + place * rows->width;
  draw_rows(block, first, first + rows->width, key_of(m[pools[rows->pool].keys + place]));
}

static void draw_months(uint32_t block) {
  draw_rows(block, 0, FIXED_ROWS, 0);
  for (int i = 0; i < POOL_ROWS; i++) {
    const struct pool *pool = &pools[pool_rows[i].pool];
    for (int place = 0; place < pool->places; place++)
      if (m[pool->occupied + place] == 1) draw_place(&pool_rows[i], block, place);
  }
}

static void rekey(int kind, int place, int month) {
  for (int i = 0; i < POOL_ROWS; i++)
    if (pools[pool_rows[i].pool].kind == kind) draw_place(&pool_rows[i], (uint32_t)month >> 2, place);
}

static void recount_pool(const struct pool *pool) {
  int count = 0;
  for (int place = 0; place < pool->places; place++)
    if (m[pool->occupied + place] == 1) pool->taken[++count] = place;
  pool->taken[0] = count;
}

static void recount(int kind) {
  for (int i = 0; i < POOLS; i++)
    if (pools[i].kind == kind) recount_pool(&pools[i]);
}

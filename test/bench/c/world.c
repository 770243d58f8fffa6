// Runs worlds of a model printed as C: `world IN OUT WARM_UP SECONDS`. IN holds the key (4 words), the first world, the numbers of worlds, of
// estimates and of outcomes, and the estimates of each world; OUT gets outcomes and fans of each world. Prints nanoseconds of processor time
// per world and month, measured over whole passes after a warm-up by time.
#include "luck.h"
#include <time.h>
#ifdef LANES
#include "lanes.h"
#endif
#include MODEL
#include "threefry.c"

struct order {
  uint32_t key[4], first, worlds, estimates, outcomes;
};

#ifdef LANES
#include "luck-lanes.c"
#include "run-lanes.c"
#else
#include "luck.c"
#include "run.c"
#endif

static double seconds(void) { return (double)clock() / CLOCKS_PER_SEC; }

// Runs all worlds again and again for at least so long; gives the seconds of one pass.
static double passes(double least_seconds, const struct order *order, const double *estimates, double *results, size_t width) {
  double began = seconds(), took = 0;
  int count = 0;
  do {
    for (uint32_t i = 0; i < order->worlds; i += SIDE_BY_SIDE) run_worlds(order, i, estimates, results, width);
    count++;
    took = seconds() - began;
  } while (took < least_seconds);
  return took / count;
}

int main(int count, char **words) {
  struct order order;
  FILE *in = count == 5 ? fopen(words[1], "rb") : NULL;
  if (in == NULL || fread(&order, sizeof order, 1, in) != 1) return 2;
  size_t width = order.outcomes + FANS * MONTHS, given = (size_t)order.worlds * order.estimates;
  double *estimates = malloc((given + 1) * sizeof(double)), *results = malloc(order.worlds * width * sizeof(double));
  if (estimates == NULL || results == NULL || fread(estimates, sizeof(double), given, in) != given) return 2;
  set_key(order.key);
  prepare_blank();
  passes(atof(words[3]), &order, estimates, results, width);
  double took = passes(atof(words[4]), &order, estimates, results, width);
  FILE *out = fopen(words[2], "wb");
  if (out == NULL || fwrite(results, sizeof(double), order.worlds * width, out) != order.worlds * width) return 2;
  if (fclose(out) != 0) return 2;
  printf("%.3f\n", 1e9 * took / order.worlds / MONTHS);
  return 0;
}

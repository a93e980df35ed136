/*
 * The four criteria of four.ts, written by hand for this one purpose, over the same columns and with the same reasons: how fast the
 * walk could be.
 *   kernel PLAN THREADS TURNS OUT
 * PLAN: the first line holds asOf, the first day of the year, of the sixty days, the year of asOf, the number of illnesses; the second how
 * many codes there are and the illness of each; then a line a part: file, people, and where the columns lie, in the order of enum Column.
 */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum Column { BIRTH_YEAR, DIED_ON, CLAIM_START, PRESCRIPTION_START, SPELL_START, DAY, DAYS, SETTING, TYPE, INSTITUTION, MAIN, DRUG_DAY, DRUG_DAYS, INGREDIENT, DRUG_AT, SPELL_KIND, SPELL_VALUE, SPELL_FROM, SPELL_UNTIL, COLUMNS };
enum { INPATIENT = 1, OUTPATIENT = 2, LONG_TERM_HOSPITAL = 4, COVERAGE = 0, CARE = 1, BENEFIT = 2, NONE = INT32_MIN, NEVER = INT32_MAX };

typedef struct { char path[1024]; int people; long at[COLUMNS]; int32_t *row; long length, room; } Part;
typedef struct { int32_t *sum, *stamp, *changes, *at_stamp; uint32_t *at, *seen; uint8_t *file; long size; } Scratch;

static int as_of, year_from, sixty_from, year, illnesses, parts, next_part;
static uint16_t *illness;
static Part *part;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void put(Part *p, int32_t value) {
  if (p->length == p->room) p->row = realloc(p->row, (p->room = p->room ? p->room * 2 : 4096) * sizeof *p->row);
  p->row[p->length++] = value;
}

static void reason(Part *p, int leaf, int value, int group, int from, int until) {
  put(p, leaf); put(p, value); put(p, group); put(p, from); put(p, until);
}

#define COLUMN(type, name, number) const type *name = (const type *)(file + q->at[number])

static int distinct(const uint16_t *day, const uint8_t *setting, const uint16_t *code, const uint32_t *place, uint32_t *seen, long a, long e, int low, int group, int most) {
  int n = 0;
  for (long i = e; i >= a && day[i] >= low; i--) {
    if (setting[i] != OUTPATIENT || illness[code[i]] != group) continue;
    int k = 0;
    while (k < n && seen[k] != place[i]) k++;
    if (k == n) seen[n++] = place[i];
    if (n == most) break;
  }
  return n;
}

static void walk(Part *q, const uint8_t *file, Scratch *s) {
  COLUMN(uint16_t, born, BIRTH_YEAR); COLUMN(int32_t, died, DIED_ON); COLUMN(uint32_t, claims, CLAIM_START); COLUMN(uint32_t, drugs, PRESCRIPTION_START); COLUMN(uint32_t, spells, SPELL_START);
  COLUMN(uint16_t, day, DAY); COLUMN(uint16_t, days, DAYS); COLUMN(uint8_t, setting, SETTING); COLUMN(uint8_t, type, TYPE); COLUMN(uint32_t, place, INSTITUTION); COLUMN(uint16_t, code, MAIN);
  COLUMN(uint16_t, drug_day, DRUG_DAY); COLUMN(uint16_t, drug_days, DRUG_DAYS); COLUMN(uint16_t, ingredient, INGREDIENT); COLUMN(uint32_t, drug_at, DRUG_AT);
  COLUMN(uint8_t, kind, SPELL_KIND); COLUMN(uint8_t, value, SPELL_VALUE); COLUMN(int32_t, from, SPELL_FROM); COLUMN(int32_t, until, SPELL_UNTIL);
  memset(s->stamp, 0, illnesses * sizeof *s->stamp);
  memset(s->at_stamp, 0, illnesses * sizeof *s->at_stamp);
  for (int p = 0; p < q->people; p++) {
    if (died[p] != NEVER && died[p] <= as_of) continue;
    long a = claims[p], z = claims[p + 1];
    while (z > a && day[z - 1] > as_of) z--;

    /* a: three institutions within ninety days, first told on the day on which there are enough */
    int visits = 0, b_sum = 0, b_group = 0, bed = 0, hospital = 0;
    for (long i = a; i < z; i++) {
      if (setting[i] == OUTPATIENT) {
        /* no window of an illness holds more institutions than there are changes from one to another */
        if (day[i] < year_from) continue;
        int g = illness[code[i]];
        if (s->at_stamp[g] != p + 1) { s->at_stamp[g] = p + 1; s->changes[g] = 0; s->at[g] = UINT32_MAX; }
        if (s->at[g] == place[i]) continue;
        s->at[g] = place[i];
        if (++s->changes[g] > visits) visits = s->changes[g];
      } else if (setting[i] == INPATIENT) {
        bed++;
        hospital += type[i] == LONG_TERM_HOSPITAL;
        if (day[i] < year_from) continue;
        int g = illness[code[i]];
        if (s->stamp[g] != p + 1) { s->stamp[g] = p + 1; s->sum[g] = 0; }
        int w = s->sum[g] += days[i];
        if (w > b_sum || (w == b_sum && g < b_group)) { b_sum = w; b_group = g; }
      }
    }
    int w_value = 0, w_group = 0, w_from = 0, w_until = 0;
    if (visits >= 3) for (long j = a; j < z; j++) {
      int d = day[j];
      if (setting[j] != OUTPATIENT || d < year_from || s->changes[illness[code[j]]] < 3) continue;
      int low = d - 89 > year_from ? d - 89 : year_from, g = illness[code[j]];
      if (distinct(day, setting, code, place, s->seen, a, j, low, g, 3) < 3) continue;
      long e = j;
      while (e + 1 < z && day[e + 1] == d) e++;
      for (long k = j + 1; k <= e; k++) {
        int h = illness[code[k]];
        if (setting[k] == OUTPATIENT && h < g && distinct(day, setting, code, place, s->seen, a, e, low, h, 3) >= 3) g = h;
      }
      w_value = distinct(day, setting, code, place, s->seen, a, e, low, g, -1); w_group = g; w_from = low; w_until = d;
      break;
    }
    if (w_value > 0) {
      int o_days = 0, o_group = 0, o_from = 0;
      for (long r = drugs[p], end = drugs[p + 1]; r < end;) {
        int g = ingredient[r];
        long t = r + 1;
        while (t < end && ingredient[t] == g) t++;
        for (long j = r + 1; j < t; j++) {
          int d = drug_day[j], last = d + drug_days[j];
          if (d < year_from || d > as_of) continue;
          for (long i = r; i < j; i++) {
            if (drug_day[i] < year_from || drug_at[i] == drug_at[j]) continue;
            int other = drug_day[i] + drug_days[i], v = (other < last ? other : last) - d;
            if (v > o_days) { o_days = v; o_group = g; o_from = d; }
          }
        }
        r = t;
      }
      if (o_days >= 1) {
        put(q, p); put(q, 0); put(q, 2);
        reason(q, 0, w_value, w_group, w_from, w_until); reason(q, 1, o_days, o_group, o_from, o_from + o_days - 1);
      }
    }

    /* b: 31 days in bed for one illness, or in again three times */
    int again = 0, again_on = 0, over = -1;
    if (bed > 3) for (long i = a; i < z; i++) {
      if (setting[i] != INPATIENT) continue;
      int end = day[i] + days[i] - 1 < as_of ? day[i] + days[i] - 1 : as_of, apart = day[i] - over;
      if (over < 0) over = end;
      else if (apart <= 1) { if (end > over) over = end; }
      else { if (day[i] >= year_from && apart <= 30) { again++; again_on = day[i]; } over = end; }
    }
    if (b_sum >= 31 || again >= 3) {
      put(q, p); put(q, 1); put(q, (b_sum >= 31) + (again >= 3));
      if (b_sum >= 31) reason(q, 0, b_sum, b_group, NONE, NONE);
      if (again >= 3) reason(q, 1, again, NONE, NONE, again_on);
    }

    /* c: what began last on Medical Aid without going on from before; d: at home or 등급외 today */
    long x = spells[p], y = spells[p + 1], c = -1, home = -1, ungraded = -1;
    for (long i = x; i < y; i++) {
      if (from[i] > as_of) continue;
      if (kind[i] == COVERAGE && value[i] >= 2 && from[i] >= year_from) {
        int on = 0;
        for (long j = x; j < y && !on; j++) on = kind[j] == COVERAGE && value[j] >= 2 && from[j] < from[i] && until[j] >= from[i] - 1;
        if (!on && (c < 0 || from[i] > from[c])) c = i;
      }
      if (until[i] < as_of) continue;
      if (kind[i] == BENEFIT && value[i] == 0 && home < 0) home = i;
      if (kind[i] == CARE && (value[i] == 6 || value[i] == 7) && ungraded < 0) ungraded = i;
    }
    if (c >= 0) { put(q, p); put(q, 2); put(q, 1); reason(q, 0, 1, value[c], from[c], until[c]); }
    if (hospital == 0 || born[p] == 0 || year - born[p] < 75 || (home < 0 && ungraded < 0)) continue;
    int best = 0, best_from = 0, best_until = 0, begun = -1, ended = -1;
    for (long i = a; i <= z; i++) {
      if (i < z && (setting[i] != INPATIENT || type[i] != LONG_TERM_HOSPITAL)) continue;
      int end = i < z ? (day[i] + days[i] - 1 < as_of ? day[i] + days[i] - 1 : as_of) : 0;
      if (i < z && begun >= 0 && day[i] - ended <= 1) { if (end > ended) ended = end; continue; }
      if (begun >= 0 && ended >= sixty_from && ended - begun + 1 > best) { best = ended - begun + 1; best_from = begun; best_until = ended; }
      if (i < z) { begun = day[i]; ended = end; }
    }
    if (best == 0) continue;
    put(q, p); put(q, 3); put(q, 2 + (home >= 0) + (ungraded >= 0));
    reason(q, 0, year - born[p], NONE, NONE, NONE);
    if (home >= 0) reason(q, 1, 1, value[home], from[home], until[home]);
    if (ungraded >= 0) reason(q, 2, 1, value[ungraded], from[ungraded], until[ungraded]);
    reason(q, 3, best, NONE, best_from, best_until);
  }
}

static void *work(void *unused) {
  Scratch s = { calloc(illnesses, 4), calloc(illnesses, 4), calloc(illnesses, 4), calloc(illnesses, 4), calloc(illnesses, 4), malloc(1 << 20), 0, 0 };
  for (;;) {
    pthread_mutex_lock(&turn);
    int mine = next_part++;
    pthread_mutex_unlock(&turn);
    if (mine >= parts) break;
    Part *q = &part[mine];
    q->length = 0;
    FILE *f = fopen(q->path, "rb");
    if (!f) { perror(q->path); exit(1); }
    fseek(f, 0, SEEK_END);
    long size = ftell(f);
    rewind(f);
    if (size > s.size) { free(s.file); s.file = aligned_alloc(64, (size / 64 + 1) * 64); s.size = size; }
    if (fread(s.file, 1, size, f) != (size_t)size) exit(1);
    fclose(f);
    walk(q, s.file, &s);
  }
  free(s.sum); free(s.stamp); free(s.changes); free(s.at_stamp); free(s.at); free(s.seen); free(s.file);
  return unused;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  FILE *plan = fopen(argv[1], "r");
  int codes, threads = atoi(argv[2]), turns = atoi(argv[3]);
  if (!plan || fscanf(plan, "%d %d %d %d %d %d", &as_of, &year_from, &sixty_from, &year, &illnesses, &parts) != 6 || fscanf(plan, "%d", &codes) != 1) return 2;
  illness = malloc(codes * sizeof *illness);
  for (int i = 0; i < codes; i++) if (fscanf(plan, "%hu", &illness[i]) != 1) return 2;
  part = calloc(parts, sizeof *part);
  for (int i = 0; i < parts; i++) {
    if (fscanf(plan, "%1023s %d", part[i].path, &part[i].people) != 2) return 2;
    for (int c = 0; c < COLUMNS; c++) if (fscanf(plan, "%ld", &part[i].at[c]) != 1) return 2;
  }
  double best = 1e9, processors = 0;
  for (int t = 0; t < turns; t++) {
    struct timespec begun, ended, used, spent;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    next_part = 0;
    pthread_t ids[64];
    for (int i = 0; i < threads; i++) pthread_create(&ids[i], 0, work, 0);
    for (int i = 0; i < threads; i++) pthread_join(ids[i], 0);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    double took = ended.tv_sec - begun.tv_sec + (ended.tv_nsec - begun.tv_nsec) / 1e9;
    if (took < best) { best = took; processors = spent.tv_sec - used.tv_sec + (spent.tv_nsec - used.tv_nsec) / 1e9; }
  }
  FILE *out = fopen(argv[4], "wb");
  for (int i = 0; i < parts; i++) { int32_t head[2] = { i, part[i].length }; fwrite(head, 4, 2, out); fwrite(part[i].row, 4, part[i].length, out); }
  fclose(out);
  printf("%.6f %.6f\n", best, processors);
  return 0;
}

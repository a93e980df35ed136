export const CLAIMS_HELP = `dure claims <generate|mapping|import|screen|work> [options]

Finds people in claims, as a batch of its own: no request of the server can read them.

  generate   writes the claims of people who do not exist
  mapping    prints how files are read, to be edited
  import     reads an insurer's files
  screen     asks the criteria of everybody
  work       carries out the runs that the page asks for

Each explains itself: dure claims <command> --help`;

export const GENERATE_HELP = `dure claims generate --into FOLDER [--people 100000] [--seed 7] [--until 2026-10-31] [--days 730] [--roster] [--threads 2]

Writes claims of invented people in the layout of 국민건강보험공단 표본코호트, and prints how far they are from the published figures. The
same seed gives the same people, in however many threads they are made.

  --roster   names behind the pseudonyms too: invented, with resident numbers that cannot be anybody's`;

export const MAPPING_HELP = `dure claims mapping [--layout nhis-sample-cohort|hira-nps]

Prints the mapping that import uses: which files hold what, in which columns, and what codes mean. Write it to a file, change it, and give
it to import with --mapping.

  --layout   국민건강보험공단 표본코호트 (the default), or 건강보험심사평가원 환자표본자료, of which one year at a time is read`;

export const IMPORT_HELP = `dure claims import --from FOLDER [--month] [--mapping FILE] [--home FOLDER] [--threads 2] [--memory 900MB]

Reads 자격(JK), 명세서(20T), 처방(60T), 요양기관(YK), states and the roster from CSV (UTF-8 or CP949) or Parquet, and keeps them sorted
for screening. A row that cannot be taken is told by its line and reason; a file that cannot be read loads nothing at all, and the claims
from before stay. They are kept in claims/ of the state directory, or in --home. Names of a roster are sealed with the installation's key.

What became of the delivery is told on the page 청구자료, too, once \`dure claims work\` runs: counts, and lines that were refused.

  --month    adds a delivery of newer months to the claims that are there; a claim that comes again under its key takes the place of the
             former one. Without it the files take the place of everything.`;

export const WORK_HELP = `dure claims work [--home FOLDER] [--threads 2] [--once]

The batch of discovery: takes the runs and previews that were asked for on the page, walks the claims and writes down whom they found, part
by part, at low priority, until Ctrl-C. One that was killed leaves its run to the next, which goes on where it stood. It signs in as
dure_screening (DATABASE_SCREENING_URL) and opens the insurer's roster with the keys of the installation.

  --once   does what waits and ends`;

export const SCREEN_HELP = `dure claims screen [--as-of DAY] [--criteria ID,ID] [--sql] [--load] [--findings FILE] [--home FOLDER] [--threads 2]

Asks the criteria that come with the guide, with the thresholds as they come, and prints how many people each finds. Without --as-of the
day is the last one of the claims. Fewer than five people are not told as a number.

  --criteria   only these
  --sql        by DuckDB, one after another: a second opinion
  --load       puts the claims into the ClickHouse servers of SCREENING_URL first; where that is set, they are asked
  --findings   writes one line of JSON a person and criterion, with the reasons, under the insurer's pseudonyms`;

# The four criteria of four.ts with data.table: who, without reasons.  frames.R FOLDER AS_OF YEAR_FROM SIXTY_FROM YEAR OUT
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
as_of <- as.integer(args[2]); year_from <- as.integer(args[3]); sixty_from <- as.integer(args[4]); year <- as.integer(args[5])
setDTthreads(2)
read <- function(name) fread(file.path(folder, paste0(name, ".csv")))
people <- read("people"); claims <- read("claims"); drugs <- read("prescriptions"); spells <- read("spells")

stays <- function(beds, by) {
  beds <- copy(beds)[, last := pmin(day + days - 1L, as_of)]
  setorderv(beds, c(by, "day", "last"))
  beds[, before := shift(cummax(last)), by = by]
  beds[, stay := cumsum(is.na(before) | day - before > 1L)]
  beds[, .(begin = min(day), last = max(last)), by = c(by, "stay")]
}

run <- function() {
  alive <- people[is.na(died_on) | died_on > as_of, person]
  past <- claims[day <= as_of]
  visits <- past[setting == 2L & day >= year_from, .(person, illness, day, institution)]
  visits <- visits[visits[, .(n = uniqueN(institution)), by = .(person, illness)][n >= 3L], on = .(person, illness)]
  days <- unique(visits[, .(person, illness, day)])[, low := day - 90L]
  windows <- visits[days, on = .(person, illness, day > low, day <= day), .(person, illness, at = i.day, institution), allow.cartesian = TRUE, nomatch = NULL]
  wandering <- unique(windows[, .(n = uniqueN(institution)), by = .(person, illness, at)][n >= 3L, person])
  taken <- drugs[day >= year_from & day <= as_of & person %in% wandering][, end := day + days]
  pairs <- taken[taken, on = .(person, ingredient), allow.cartesian = TRUE, nomatch = NULL]
  a <- unique(pairs[institution < i.institution & pmin(end, i.end) > pmax(day, i.day), person])
  bed <- past[setting == 1L]
  long <- bed[day >= year_from, .(n = sum(days)), by = .(person, illness)][n >= 31L, person]
  every <- stays(bed, "person")[, before := shift(last), by = person]
  again <- every[begin >= year_from & begin - before <= 30L, .N, by = person][N >= 3L, person]
  aid <- spells[kind == 0L & value %in% 2:3 & from_day <= as_of][, until := fifelse(is.na(until_day), 1000000L, until_day)]
  both <- aid[aid, on = .(person), allow.cartesian = TRUE]
  on <- unique(both[from_day < i.from_day & until >= i.from_day - 1L, .(person, from_day = i.from_day)])
  c <- unique(aid[from_day >= year_from][!on, on = .(person, from_day)]$person)
  held <- spells[from_day <= as_of & (is.na(until_day) | until_day >= as_of)]
  cared <- held[(kind == 2L & value == 0L) | (kind == 1L & value %in% 6:7), person]
  left <- stays(bed[type == 4L], "person")[last >= sixty_from, person]
  d <- intersect(intersect(people[year - birth_year >= 75L, person], cared), left)
  lapply(list(a = a, b = union(long, again), c = c, d = d), intersect, alive)
}

seconds <- system.time(found <- run())[["elapsed"]]
writeLines(unlist(lapply(names(found), function(name) if (length(found[[name]])) paste(name, found[[name]]))), args[6])
peak <- as.integer(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) %/% 1024L
cat(sprintf('{"seconds": %f, "peakMegabytes": %d}\n', seconds, peak))

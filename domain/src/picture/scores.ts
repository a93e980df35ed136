import { findInstrument, type AssessmentBand, type Band, type InstrumentId } from '../assessment/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Sex } from '../person/index.ts';

export interface ScoredAssessment {
  readonly instrumentId: InstrumentId;
  readonly instrumentVersion: string;
  readonly doneOn: PlainDate;
  readonly score: number | null;
  readonly band: AssessmentBand | null;
}

export interface ScorePoint {
  readonly on: PlainDate;
  readonly score: number;
  readonly band: AssessmentBand | null;
}

export interface ScoreChange {
  readonly from: ScorePoint;
  readonly to: ScorePoint;
  readonly by: number;
}

/** The course of one instrument in one version: another version measures another thing. */
export interface ScoreSeries {
  readonly instrumentId: InstrumentId;
  readonly version: string;
  readonly title: string;
  /** The earliest first. */
  readonly points: readonly ScorePoint[];
  /** Ascending; none where the cut-offs differ by sex and the sex is not known. */
  readonly bands: readonly Band[];
  readonly most: number;
  /** Since the last time; null before there are two. */
  readonly change: ScoreChange | null;
}

function bandsFor(bands: readonly Band[], sex: Sex): readonly Band[] {
  if (sex === 'unknown' && bands.some((band) => band.sex !== undefined)) return [];
  return bands.filter((band) => band.sex === undefined || band.sex === sex).toSorted((a, b) => a.from - b.from);
}

/** Series in the order of their latest result. What was never scored (a profile, an outside result) has no line. */
export function scoreSeries(assessments: readonly ScoredAssessment[], sex: Sex): readonly ScoreSeries[] {
  const byDay = assessments.toSorted((a, b) => (a.doneOn < b.doneOn ? 1 : a.doneOn > b.doneOn ? -1 : 0));
  const groups = new Map<string, ScoredAssessment[]>();
  for (const one of byDay) groups.set(`${one.instrumentId} ${one.instrumentVersion}`, [...(groups.get(`${one.instrumentId} ${one.instrumentVersion}`) ?? []), one]);
  return [...groups.values()].flatMap((group) => seriesOf(group, sex) ?? []);
}

function seriesOf(group: readonly ScoredAssessment[], sex: Sex): ScoreSeries | undefined {
  const [latest] = group;
  const instrument = latest && findInstrument(latest.instrumentId, latest.instrumentVersion);
  const points = group.toReversed().flatMap(({ doneOn, score, band }): readonly ScorePoint[] => (score === null ? [] : [{ on: doneOn, score, band }]));
  if (instrument === undefined || points.length === 0) return undefined;
  const highest = instrument.items.map(({ options }) => Math.max(0, ...options.map(({ value }) => value)));
  const most = instrument.scoring === 'mean' ? Math.max(...highest) : highest.reduce((sum, value) => sum + value, 0);
  const [from, to] = points.slice(-2);
  return {
    instrumentId: instrument.id, version: instrument.version, title: instrument.title, points, bands: bandsFor(instrument.bands, sex), most,
    change: from === undefined || to === undefined ? null : { from, to, by: Math.round((to.score - from.score) * 100) / 100 },
  };
}

export interface ScoreLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly points: readonly { readonly point: ScorePoint; readonly x: number; readonly y: number; readonly labelY: number; readonly isDated: boolean }[];
  /** Where a band begins, and where its name stands. */
  readonly bands: readonly { readonly band: Band; readonly y: number; readonly labelY: number }[];
}

const PLOT = { left: 34, top: 22, bottom: 34, right: 150 };
const LINE_OF_TEXT = 15;
const DATE_WIDTH = 70;

/** A small chart: scores from left to right at even steps, bands from the bottom up, their names at the right and never on each other. */
export function layoutScores({ points, bands, most }: ScoreSeries, width: number, height: number): ScoreLayout {
  const plot = { left: PLOT.left, right: width - PLOT.right, top: PLOT.top, bottom: height - PLOT.bottom };
  // A scale that goes far beyond its last band would press the others together.
  const top = Math.max(1, Math.min(most, Math.max((bands.at(-1)?.from ?? most) * 1.5, ...points.map(({ score }) => score))));
  const yOf = (score: number): number => Math.round(plot.bottom - ((plot.bottom - plot.top) * score) / top);
  const step = (plot.right - plot.left - 40) / Math.max(1, points.length - 1);
  const skip = Math.max(1, Math.ceil(DATE_WIDTH / Math.max(1, step)));
  let lowest = height;
  const named = bands.map((band, at) => {
    const next = bands[at + 1]?.from ?? top;
    const wanted = (yOf(band.from) + yOf(next)) / 2 + 5;
    const labelY = Math.round(Math.min(wanted, lowest - LINE_OF_TEXT));
    lowest = labelY;
    return { band, y: yOf(band.from), labelY };
  });
  return {
    width, height, plot, bands: named,
    points: points.map((point, at) => {
      const y = yOf(point.score);
      return { point, x: Math.round(plot.left + 20 + (points.length === 1 ? (plot.right - plot.left - 40) / 2 : at * step)), y, labelY: y < plot.top + 14 ? y + 20 : y - 9, isDated: (points.length - 1 - at) % skip === 0 };
    }),
  };
}

export type { BondLine } from './bond-line.ts';
export { courseOf, layoutCourse, type Course, type CourseLayout, type CourseStage, type CourseTick } from './course.ts';
export { CIRCLE, CIRCLE_SOURCES, ecomapOf, layoutEcomap, type Circle, type CircleSource, type Ecomap, type EcomapLayout, type KnownCircle, type PlacedCircle } from './ecomap.ts';
export type { Bond, Family, FamilyMember, KnownMember, Sibship, Union } from './family.ts';
export { familyOf, IMPLIED_CHILD, IMPLIED_PARENT } from './familyOf.ts';
export { layoutGenogram, SYMBOL, type GenogramLayout, type Symbol, type UnionLine } from './genogram.ts';
export { layoutScores, scoreSeries, type ScoreChange, type ScoreLayout, type ScorePoint, type ScoreSeries, type ScoredAssessment } from './scores.ts';
export {
  BOND_KINDS, checkEcomap, checkGenogram, EMPTY_ECOMAP, EMPTY_GENOGRAM, FLOWS, KIN_LINKS, tidyGenogram, TIE_KINDS, UNION_KINDS,
  type BondKind, type DrawnBond, type DrawnCircle, type DrawnParent, type DrawnPerson, type DrawnTie, type DrawnUnion, type EcomapSketch, type Flow, type GenogramSketch, type HiddenCircle, type KinLink, type PictureRefusal, type TieKind, type UnionKind,
} from './sketch.ts';
export { widthOf, wrapped } from './words.ts';

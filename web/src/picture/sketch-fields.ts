import type { Family, GenogramSketch } from '@dure/domain/picture';

/** What each part of the list beside the 가계도 is given. */
export interface SketchFieldsProps {
  readonly sketch: GenogramSketch;
  readonly family: Family;
  /** Whether saving was tried, so that what is missing is said. */
  readonly isTried: boolean;
  readonly onChange: (sketch: GenogramSketch) => void;
}

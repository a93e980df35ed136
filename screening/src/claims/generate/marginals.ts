/*
 * What is published about the use of care in Korea, and what invented claims are made from. Sources: 건강보험심사평가원·국민건강보험공단
 * 통계연보 and the Ministry's answers to the National Assembly, as the press of 2022–2025 quotes them.
 */

/** 2022: AGE_GROUP of 표본코호트, the insured in thousands, and 입내원일수 of one of them in the year. */
export const AGE_BANDS: readonly { readonly group: number; readonly from: number; readonly people: number; readonly visitDays: number }[] = [
  [0, 0, 246, 29.21], [1, 1, 1193, 31.82], [2, 5, 2098, 17.42], [3, 10, 2321, 11.68], [4, 15, 2298, 11.24], [5, 20, 3005, 10.07], [6, 25, 3621, 10.98], [7, 30, 3483, 12.34], [8, 35, 3439, 13.58], [9, 40, 4102, 13.71], [10, 45, 4075, 15.44],
  [11, 50, 4555, 17.62], [12, 55, 4064, 21.02], [13, 60, 4158, 25.62], [14, 65, 3089, 33.57], [15, 70, 2099, 41.18], [16, 75, 1510, 48.55], [17, 80, 1202, 51.51], [18, 85, 852, 60.5],
].map(([group = 0, from = 0, people = 0, visitDays = 0]) => ({ group, from, people, visitDays }));

/** Of everybody: without any claim in the year (2023), with 70 and more outpatient visits (2023), with 150 and more (2021), on 의료급여 (2024), and the mean of visits (2021). */
export const PUBLISHED = {
  noClaim: 0.0469, visits70: 0.028, visits150: 0.0037, medicalAid: 0.0303, meanVisits: 15.7,
  /** 장기요양 grades, of everybody (2024): 1,165,000 of 51.4 million. */
  longTermCare: 0.0227,
  /** Seen for 고혈압 and for 당뇨병, of everybody (2022). */
  hypertension: 0.1414, diabetes: 0.0718,
} as const;

/** Mean length of a stay in days (2017). */
export const MEAN_STAY = { 'tertiary-hospital': 7.3, 'general-hospital': 9.3, 'hospital': 12.9, 'long-term-care-hospital': 164.4, 'clinic': 7.6 } as const;
export type StayPlace = keyof typeof MEAN_STAY;

/** Recognised 장기요양 grades in thousands (2024). */
export const GRADES = [['grade-1', 55], ['grade-2', 99], ['grade-3', 311], ['grade-4', 536], ['grade-5', 135], ['cognitive-support', 27]] as const;

/** Ours: where outpatients go, and where they are admitted to. */
export const OUTPATIENT_PLACES = [['31', 62], ['51', 12], ['93', 11], ['21', 6], ['11', 6], ['01', 3]] as const;
export const STAY_PLACES: readonly (readonly [StayPlace, number])[] = [['tertiary-hospital', 20], ['general-hospital', 35], ['hospital', 35], ['clinic', 10]];
export const PLACE_CODES = { 'tertiary-hospital': '01', 'general-hospital': '11', 'hospital': '21', 'long-term-care-hospital': '28', 'clinic': '31' } as const satisfies Record<StayPlace, string>;

/** Whose fact it is: of the person, of the household (its members share it), or of the case at hand. */
export type FactScope = 'person' | 'household' | 'case';

interface Described {
  readonly label: string;
  /** What an officer would ask at a kitchen table. */
  readonly ask: string;
  readonly scope: FactScope;
  readonly nullable?: true;
}

export type FieldType = 'string' | 'boolean';

export type FactDefinition = Described &
  (
    | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit?: string }
    | { readonly type: 'boolean' }
    | { readonly type: 'enum'; readonly values: readonly (string | number)[] }
    | { readonly type: 'list'; readonly values?: readonly string[] }
    | { readonly type: 'records'; readonly of: Readonly<Record<string, FieldType>> }
    | { readonly type: 'object'; readonly of: Readonly<Record<string, FieldType>> }
    | { readonly type: 'map' }
    | { readonly type: 'kcd' }
    | { readonly type: 'duration' }
    | { readonly type: 'day' }
    | { readonly type: 'programmes' }
    | { readonly type: 'string' }
  );

export type FactVocabulary = Readonly<Record<string, FactDefinition>>;
export type FactType = FactDefinition['type'];

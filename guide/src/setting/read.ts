import { allow, type Decision, refuse } from '@dure/domain/decision';

type Read<Value> = Decision<Value, string>;
export type Numbers = Readonly<Record<string, number | null>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() === value && value !== '' && value.length <= 60;
const isWhole = (value: unknown, min: number, max: number): value is number => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export function readChoice<Value extends string | number | boolean | null>(options: readonly Value[]): (value: unknown) => Read<Value> {
  return (value) => {
    const found = options.find((option) => option === value);
    return found === undefined ? refuse(`고를 수 있는 값은 ${options.map((option) => (option === null ? '정하지 않음' : String(option))).join(', ')}입니다.`) : allow(found);
  };
}

export function readWhole(min: number, max: number): (value: unknown) => Read<number> {
  return (value) => (isWhole(value, min, max) ? allow(value) : refuse(`${min}에서 ${max} 사이의 정수여야 합니다.`));
}

/** Names, each once. */
export function readNames(options?: readonly string[]): (value: unknown) => Read<readonly string[]> {
  return (value) => {
    if (!Array.isArray(value) || !value.every(isName)) return refuse('이름의 목록이어야 합니다.');
    const names: readonly string[] = value;
    if (new Set(names).size !== names.length) return refuse('같은 이름이 두 번 있습니다.');
    const unknown = options === undefined ? undefined : names.find((name) => !options.includes(name));
    return unknown === undefined ? allow(names) : refuse(`목록에 없는 이름입니다: ${unknown}`);
  };
}

function readTable<Content>(value: unknown, isContent: (content: unknown) => content is Content, wrong: string): Read<Readonly<Record<string, Content>>> {
  if (!isRecord(value)) return refuse('이름마다 값을 적은 표여야 합니다.');
  if (!Object.keys(value).every(isName)) return refuse('이름은 앞뒤에 빈칸 없이 60자까지입니다.');
  return Object.values(value).every(isContent) ? allow(value as Readonly<Record<string, Content>>) : refuse(wrong);
}

export const readDecisions = (value: unknown): Read<Readonly<Record<string, boolean | null>>> =>
  readTable(value, (content): content is boolean | null => content === null || typeof content === 'boolean', '표의 값은 해당, 해당 없음 또는 정하지 않음이어야 합니다.');

export const readRenames = (value: unknown): Read<Readonly<Record<string, string>>> => readTable(value, isName, '새 이름을 적어 주십시오.');

/** An amount for a year, in whole won. */
export function readAmounts(value: unknown): Read<Readonly<Record<string, number>>> {
  if (isRecord(value) && !Object.keys(value).every((year) => /^20\d{2}$/.test(year))) return refuse('연도는 네 자리로 적어 주십시오(예: 2026).');
  return readTable(value, (content): content is number => isWhole(content, 1, 100_000_000), '금액은 1원부터 1억 원까지의 정수여야 합니다.');
}

export function readNumbers(fields: readonly { readonly name: string; readonly label: string; readonly min: number; readonly max: number }[]): (value: unknown) => Read<Numbers> {
  return (value) => {
    if (!isRecord(value)) return refuse('항목마다 값을 적은 표여야 합니다.');
    const unknown = Object.keys(value).find((key) => !fields.some(({ name }) => name === key));
    if (unknown !== undefined) return refuse(`알 수 없는 항목입니다: ${unknown}`);
    const wrong = fields.find(({ name, min, max }) => (value[name] ?? null) !== null && !isWhole(value[name], min, max));
    if (wrong !== undefined) return refuse(`${wrong.label}: ${wrong.min}에서 ${wrong.max} 사이의 정수이거나 비어 있어야 합니다.`);
    return allow(Object.fromEntries(fields.map(({ name }) => [name, (value[name] as number | null | undefined) ?? null])));
  };
}

declare module 'json-logic-js' {
  const logic: { apply(rule: unknown, facts: unknown): unknown };
  export default logic;
}

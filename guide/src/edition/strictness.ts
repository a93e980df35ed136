/** How binding somebody's presence is. */
export type Strength = 'must' | 'should' | 'may';
/** A limit, roughly so long, or as far as possible. */
export type Strictness = 'within' | 'about' | 'soft';

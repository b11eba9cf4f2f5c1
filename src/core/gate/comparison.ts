/** How a fresh plan differs from the approved one. Applied only when policy allows, by default `same`. */
export interface Comparison {
  readonly verdict: 'same' | 'narrower' | 'wider' | 'different';
  readonly changes: readonly { readonly address: string; readonly was?: string; readonly now?: string }[];
}

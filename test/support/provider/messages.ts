import type { DynamicValue } from './value';

/** Requests and responses of tfplugin5.proto, as far as the handlers look into them. */
export interface TypedRequest {
  readonly type_name: string;
}
export interface ConfigRequest {
  readonly config: DynamicValue | null;
}
export interface UpgradeRequest extends TypedRequest {
  readonly raw_state: { readonly json: Uint8Array } | null;
}
export interface ReadRequest extends TypedRequest {
  readonly current_state: DynamicValue;
}
export interface PlanRequest extends TypedRequest {
  readonly prior_state: DynamicValue;
  readonly proposed_new_state: DynamicValue;
  readonly config: DynamicValue;
}
export interface ApplyRequest extends TypedRequest {
  readonly prior_state: DynamicValue;
  readonly planned_state: DynamicValue;
}
export interface ImportRequest extends TypedRequest {
  readonly id: string;
}

interface Diagnostic {
  readonly severity: 1;
  readonly summary: string;
  readonly detail: string;
}

/** An error for the person in front of Terraform. */
export const diagnostic = (error: unknown): readonly Diagnostic[] => [
  { severity: 1, summary: error instanceof Error ? error.message : String(error), detail: '' },
];

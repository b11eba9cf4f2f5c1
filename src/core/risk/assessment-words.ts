// The words of an assessment, apart from its schema: a judge needs no validator, which is slow to load.

/**
 * `assessment.json`: the redacted result of judging one plan, safe to publish. The report job reads it as untrusted
 * text, so the schema also bounds every string and list.
 */
export const ASSESSMENT_SCHEMA = 'planseal.assessment/v1';

export const FINDING_CLASSES = ['data', 'availability', 'security', 'structure', 'process', 'cost', 'policy'] as const;

export const ROLLBACKS = [
  'revert-and-apply',
  'revert-not-equivalent',
  'cancel-within-window',
  'restore-from-backup',
  'forward-only',
  'none',
] as const;
